#include "extract/table/cell_values.hpp"

#include "cchc/row_code.hpp"
#include "extract/inference/wording.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

bool is_unnumbered(const std::string& code) {
  const auto number = RowCode::parse(code);
  return number && !number->is_numbered();
}

}  // namespace

// What the values under a row are, where no schema says it: its unit, its name, the row above.
void infer_kind(Observation& row, const Observation* parent) {
  if (row.kind == IndicatorKind::unknown) {
    row.kind = kind_of_unit(row.unit);
    const bool share = text::fold(row.label).starts_with("ti le");
    if (share && row.kind != IndicatorKind::percent && row.codes.empty())
      row.kind = IndicatorKind::percent;
    if (row.kind == IndicatorKind::unknown && parent != nullptr) {
      const bool inherits = parent->kind == IndicatorKind::percent ||
                            parent->kind == IndicatorKind::count ||
                            parent->kind == IndicatorKind::money;
      if (inherits && is_unnumbered(row.code)) row.kind = parent->kind;
    }
  }
  if (row.kind == IndicatorKind::code && row.codes.empty()) row.codes = codes_of_unit(row.unit);
}

NumberHabit habit_of(const std::vector<Observation>& rows) {
  NumberHabit habit;
  for (const Observation& row : rows) habit.learn(row.raw);
  return habit;
}

void read_values(Report& report, const NumberHabit& habit) {
  for (Observation& row : report.observations) {
    const TableColumn* column = column_of(report, row);
    const bool compares = column != nullptr && column->role == ColumnRole::comparison;
    ValueContext context;
    context.kind = row.kind;
    context.may_exceed_100 = row.may_exceed_100;
    context.unit = row.unit;
    context.codes = &row.codes;
    context.habit = habit;
    const auto value = read_value(row.raw, context);
    row.reading = value.reading;
    row.value = value.value;
    row.of = value.of;
    row.other_value = value.other;
    row.percent_sign = value.percent_sign;
    const std::string name = text::fold(
        column != nullptr && row.kind == IndicatorKind::percent ? path_text(*column) : row.label);
    if (!row.indicator.known() && (compares || may_exceed_hundred(name))) row.may_exceed_100 = true;
    row.may_be_negative = row.value && row.value->is_negative() && !row.indicator.known() &&
                          (compares || tells_change(name));
  }
}

}  // namespace cchc::extract
