// The numbers that a form prints for its columns, and the formulas behind them: "1", "(4)", "A",
// "(3)=(4)+(5)", "6=5-4", "(9)=(8)/(7)*100", "12=(8+9)/7".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/document.hpp"

namespace cchc::extract {

struct ColumnNumber {
  std::string number;   // "3", "A"
  std::string formula;  // what stands behind the sign of equality; empty where none does
};

// Nothing where the text is no number of a column.
std::optional<ColumnNumber> read_column_number(std::string_view text);

// The number that stands behind a heading in the same cell: "Trực tuyến (4)". `length` is what is
// left of the text for the heading itself.
struct NumberedHeading {
  ColumnNumber number;
  std::size_t length = 0;
};
std::optional<NumberedHeading> read_numbered_heading(std::string_view text);

// Whether a row only numbers the columns: they rise by one from 1, from A, or from a bracketed
// number; no row of figures does. `first` is asked of a row that does not follow a heading.
bool numbers_columns(const Row& row, bool below_heading);

// Sums over sums, as formulas of columns are. Columns are named by number; the last `minus` of the
// upper ones are taken away.
struct ColumnFormula {
  std::vector<std::string> over;
  std::vector<std::string> under;  // empty: no ratio
  std::size_t minus = 0;
  bool percent = false;  // times 100
};
std::optional<ColumnFormula> read_column_formula(std::string_view formula);

}  // namespace cchc::extract
