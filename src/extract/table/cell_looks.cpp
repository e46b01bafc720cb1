#include "extract/table/cell_looks.hpp"

#include <algorithm>
#include <string>

#include "cchc/row_code.hpp"
#include "extract/table/heading_tree.hpp"
#include "extract/table/value.hpp"
#include "lexicon/units.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t rows_looked_at = 60;  // enough to tell a column; bounds the work of a heading

// "1.250", "98,5%", "446/491": no date, no number of a document.
bool reads_as_figure(std::string_view text) {
  constexpr std::string_view signs = "0123456789.,%/+-() ";
  if (text.find_first_of("0123456789") == std::string_view::npos) return false;
  const bool plain =
      text.find_first_not_of(signs) == std::string_view::npos || is_plain_figure(text);
  return plain && std::count(text.begin(), text.end(), '/') < 2;
}

}  // namespace

CellLooks::CellLooks(const Table& table)
    : table_(table), width_(table_width(table)), rows_(table.rows.size()) {}

CellLooks::Look CellLooks::look_at(const Cell& cell) {
  const std::string text = text::strip_marks(cell.text);
  if (is_blank_value(text)) return {};
  Look look{Kind::text, read_printed(text).has_value()};
  constexpr std::uint32_t spanning = 3;  // columns; a title over them names none
  if (reads_as_figure(text)) {
    look.kind = Kind::figure;
  } else if (cell.column_span >= spanning) {
    look.kind = Kind::spanning;
  } else if (lexicon::is_unit(text) || !codes_of_unit(text).empty()) {
    look.kind = Kind::unit;
  }
  return look;
}

const std::vector<CellLooks::Look>& CellLooks::looks_of(std::size_t row) {
  auto& looks = rows_[row];
  if (!looks) {
    looks.emplace();
    looks->reserve(table_.rows[row].cells.size());
    for (const Cell& cell : table_.rows[row].cells) looks->push_back(look_at(cell));
  }
  return *looks;
}

std::vector<ColumnCells> CellLooks::from(std::size_t row) {
  std::vector<ColumnCells> columns(static_cast<std::size_t>(width_));
  const std::size_t last = std::min(rows_.size(), row + rows_looked_at);
  for (; row < last; ++row) {
    const auto& cells = table_.rows[row].cells;
    const auto& looks = looks_of(row);
    for (std::size_t k = 0; k < cells.size(); ++k) {
      if (cells[k].column >= width_) continue;
      ColumnCells& column = columns[cells[k].column];
      if (looks[k].number) ++column.numbers;
      if (looks[k].kind == Kind::figure) ++column.figures;
      if (looks[k].kind == Kind::text || looks[k].kind == Kind::unit) ++column.texts;
      if (looks[k].kind == Kind::unit) ++column.units;
    }
  }
  return columns;
}

}  // namespace cchc::extract
