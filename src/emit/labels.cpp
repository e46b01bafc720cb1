#include "emit/labels.hpp"

#include "base/names.hpp"

namespace cchc::emit {

std::string cell_label(const Report& report, const Observation& cell) {
  const TableColumn* column = column_of(report, cell);
  return column == nullptr ? cell.label : cell.label + " – " + path_text(*column);
}

std::string unchecked_reason(const Unchecked& unchecked) {
  const std::string_view id = names::unchecked_reason[unchecked.reason].name;
  if (unchecked.cells.empty()) return std::string(id);
  std::string text(id);
  std::string_view between = ": ";
  for (const CellName& cell : unchecked.cells) {
    text += between;
    if (cell.form != unchecked.cell.form) text += cell.form + ':';
    text += cell.code;
    between = ", ";
  }
  return text;
}

}  // namespace cchc::emit
