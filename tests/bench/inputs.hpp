// What the benchmarks read: the samples as they stand, and made ones of any length.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cchc::bench {

// Every report of samples/, in the order of their names.
const std::vector<std::string>& samples();

// One report as long as `times` of the longest sample: its prose and the rows of its tables again
// and again.
std::string long_report(std::size_t times);

// The same report as a DOCX: paragraphs, and lines with tabs as tables.
std::string as_docx(const std::string& report);

std::size_t total_size(const std::vector<std::string>& reports);

}  // namespace cchc::bench
