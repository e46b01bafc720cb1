#include <algorithm>

#include "extract/inference/relations.hpp"

namespace cchc::extract {
namespace {

class Spreader {
 public:
  explicit Spreader(Report& report) : report_(report) {}

  void run() {
    const std::size_t declared = report_.relations.size();
    for (std::size_t k = 0; k < declared; ++k) {
      const ReportTable* table = table_of(report_.relations[k]);
      if (table != nullptr) spread(k, *table);
    }
  }

 private:
  // The table whose leading cells a relation is of, where its form lists rows and columns.
  [[nodiscard]] const ReportTable* table_of(const Relation& relation) const {
    if (!relation.target.observation.known()) return nullptr;
    const TableId index = report_.cell(relation.target.observation).table;
    if (!index.known()) return nullptr;
    const ReportTable& table = report_.tables[*index];
    if (!table.lists_rows()) return nullptr;
    const auto leads = [&](const Term& term) {
      if (!term.observation.known()) return false;
      const Observation& cell = report_.cell(term.observation);
      return cell.table == index && cell.leads;
    };
    const bool all = leads(relation.target) &&
                     std::all_of(relation.operands.begin(), relation.operands.end(), leads);
    return all ? &table : nullptr;
  }

  void spread(std::size_t index, const ReportTable& table) {
    const RelationKind kind = report_.relations[index].kind;
    const ColumnId leading = report_.cell(report_.relations[index].target.observation).column;
    for (ColumnId column(0); *column < table.columns.size(); ++column) {
      if (column == leading || !holds_in(table.columns[*column], kind)) continue;
      Relation relation = report_.relations[index];
      move_to(relation.target, table, column);
      for (Term& operand : relation.operands) move_to(operand, table, column);
      report_.relations.push_back(std::move(relation));
    }
  }

  void move_to(Term& term, const ReportTable& table, ColumnId column) const {
    term.observation = table.rows[*report_.cell(term.observation).row].first + *column;
  }

  Report& report_;
};

}  // namespace

bool holds_in(const TableColumn& column, RelationKind kind) {
  if (column.kind == IndicatorKind::percent) return false;
  switch (column.role) {
    case ColumnRole::comparison:
    case ColumnRole::share:
      return false;
    case ColumnRole::plan:  // a share that is planned is set, not computed
      return kind != RelationKind::ratio;
    default:
      return true;
  }
}

void spread_row_relations(Report& report) { Spreader(report).run(); }

}  // namespace cchc::extract
