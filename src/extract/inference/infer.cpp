#include "extract/inference/infer.hpp"

#include <algorithm>

#include "extract/inference/infer_kinds.hpp"
#include "extract/inference/table_cells.hpp"

namespace cchc::extract {

namespace {

// A total that no schema speaks of.
bool has_total(const Report& report, const ReportTable& table) {
  constexpr std::size_t most_rows = 5000;  // of a list that a person adds up; bounds the work
  if (table.rows.size() > most_rows) return false;
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
    return row.kind == RowKind::total && !report.cell(row.first).indicator.known();
  });
}

// A form that lists rows and columns says what holds in every cell of a row.
bool is_known_row(const Report& report, const Observation& cell) {
  if (cell.indicator.known() || !cell.table.known()) return cell.indicator.known();
  const ReportTable& table = report.tables[*cell.table];
  if (!table.lists_rows()) return false;
  const std::size_t first = *table.rows[*cell.row].first;
  for (std::size_t k = first; k < first + table.columns.size(); ++k) {
    if (report.observations[k].indicator.known()) return true;
  }
  return false;
}

}  // namespace

void infer_relations(Report& report, std::span<const TableParts> parts) {
  for (std::size_t index = 0; index < report.tables.size(); ++index) {
    if (report.tables[index].columns.size() < 2) {
      if (has_total(report, report.tables[index])) {
        TableCells cells(report, index, parts[index]);
        infer_list_total(cells);
      }
      continue;
    }
    TableCells cells(report, index, parts[index]);
    add_known_relations(cells);
    infer_formulas(cells);
    infer_totals(cells);
    infer_among(cells);
    infer_shares(cells);
    infer_total_rows(cells);
  }
  InferTable table(report);
  for (CellId row{0}; *row < table.size(); ++row) {
    if (is_known_row(report, table.row(row)) || table.stands_apart(table.row(row))) continue;
    infer_formula(table, row);
    if (table.wording(row).share) {
      infer_share(table, row);
    } else {
      infer_parts(table, row);
      infer_states(table, row);
    }
    infer_within(table, row);
  }
}

}  // namespace cchc::extract
