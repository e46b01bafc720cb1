// RFC 4180 as any reader understands it; knows nothing of the writer.
#pragma once

#include <string>
#include <vector>

namespace cchc::testing {

using CsvRows = std::vector<std::vector<std::string>>;

CsvRows read_csv(const std::string& text, char separator);

// Less the apostrophe that keeps a spreadsheet from running or converting the cell.
std::string without_mark(const std::string& cell);

}  // namespace cchc::testing
