// Where something stands in a file, in the words its reader would use to find it.
#pragma once

#include <compare>
#include <cstdint>

namespace cchc {

// Every number is 1-based; 0 means "does not apply". Text has line and column, word-processor
// files have table, row and cell (a paragraph outside of tables has only `row`, its ordinal). In a
// spreadsheet `sheet` is the sheet's ordinal, row and cell are the sheet's own row and column. The
// part of a package ("word/document.xml") is the same for a whole document and is kept there.
//
// Columns count letters with their marks, not bytes and not code points, so that a file in
// decomposed Unicode gives the same columns as its composed twin.
struct Location {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t table = 0;
  std::uint32_t row = 0;
  std::uint32_t cell = 0;
  std::uint32_t sheet = 0;

  [[nodiscard]] bool in_text() const { return line != 0; }
  [[nodiscard]] bool in_sheet() const { return sheet != 0; }
  [[nodiscard]] bool known() const { return line != 0 || table != 0 || row != 0 || sheet != 0; }
  friend auto operator<=>(const Location&, const Location&) = default;
};

}  // namespace cchc
