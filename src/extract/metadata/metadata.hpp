// Who reports, on what period, under which number and date: read from the head of the report and
// from the head of its annex.
#pragma once

#include "cchc/document.hpp"
#include "cchc/report.hpp"

namespace cchc::extract {

// `first_table`: index of the first indicator table in Document::blocks; the size where there is
// none.
Metadata read_metadata(const Document& document, std::size_t first_table);

}  // namespace cchc::extract
