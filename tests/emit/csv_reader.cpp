#include "emit/csv_reader.hpp"

#include <utility>

namespace cchc::testing {

CsvRows read_csv(const std::string& text, char separator) {
  CsvRows rows(1);
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        cell += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == separator) {
      rows.back().push_back(std::exchange(cell, {}));
    } else if (c == '\n') {
      rows.back().push_back(std::exchange(cell, {}));
      rows.emplace_back();
    } else if (c != '\r') {
      cell += c;
    }
  }
  rows.pop_back();
  return rows;
}

std::string without_mark(const std::string& cell) {
  return cell.starts_with('\'') ? cell.substr(1) : cell;
}

}  // namespace cchc::testing
