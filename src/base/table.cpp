#include "cchc/table.hpp"

#include "cchc/report.hpp"

namespace cchc {

std::string_view called_form(const Report& report, std::string_view form) {
  for (const FormName& name : report.form_names) {
    if (name.form == form) return name.called;
  }
  return {};
}

const TableColumn* column_of(const Report& report, const Observation& cell) {
  if (!cell.column.known() || !cell.table.known()) return nullptr;
  const auto& columns = report.tables[*cell.table].columns;
  return &columns[*cell.column];
}

std::string path_text(const TableColumn& column) {
  std::string text;
  for (const std::string& heading : column.path) {
    if (!text.empty()) text += " › ";
    text += heading;
  }
  return text;
}

}  // namespace cchc
