#include "check/figure.hpp"

#include "base/names.hpp"
#include "lexicon/units.hpp"

namespace cchc::checking {
namespace {

const Rational one{Decimal(1)};

// 0 where nobody knows.
std::int64_t dong_in(const Observation& row) { return lexicon::read_unit(row.unit).factor; }

bool is_exact(const Observation& observation) {
  switch (observation.kind) {
    case IndicatorKind::percent:
    case IndicatorKind::money:
    case IndicatorKind::measure:
      return false;
    default:
      return true;
  }
}

}  // namespace

Decimal without_trailing_zeros(Decimal value) {
  while (value.scale() > 0 && value.units() % 10 == 0) {
    value = Decimal(value.units() / 10, value.scale() - 1);
  }
  return value;
}

bool is_faulty_count(const Observation& row, const Decimal& value) {
  if (row.kind != IndicatorKind::count) return false;
  return (value.is_negative() && !row.may_be_negative) || !value.is_whole();
}

CellState cell_state(const Report& report, const Term& term) {
  if (!term.observation.known()) return CellState::absent;
  const auto& cell = report.cell(term.observation);
  const bool fraction_is_no_figure =
      cell.kind == IndicatorKind::percent || cell.kind == IndicatorKind::code;
  if (cell.reading == Reading::unreadable) return CellState::unreadable;
  if (cell.reading == Reading::fraction && fraction_is_no_figure) return CellState::unreadable;
  if (cell.kind == IndicatorKind::money && dong_in(cell) == 0) return CellState::unknown_unit;
  if (!cell.value) {
    return cell.reading == Reading::code_word ? CellState::unreadable : CellState::blank;
  }
  if (cell.value->is_negative() && (!cell.may_be_negative || !cell.column.known()))
    return CellState::unreadable;
  if (names::shift[cell.shift].guessed) return CellState::shifted;
  return cell.other_value ? CellState::ambiguous : CellState::given;
}

Figure figure_of(const Observation& observation, const Decimal& value) {
  Figure figure{value, is_exact(observation) ? Interval::exactly(value) : Interval::rounded(value)};
  if (!value.is_negative() && figure.interval.low < Rational()) figure.interval.low = Rational();
  figure.unit = unit_of(observation);
  return figure;
}

Rational unit_of(const Observation& observation) {
  if (observation.kind != IndicatorKind::money) return one;
  const std::int64_t dong = dong_in(observation);
  return dong == 0 ? one : Rational(Decimal(dong));
}

Interval in_dong(const Figure& figure) {
  return figure.unit == one ? figure.interval : figure.interval * figure.unit;
}

}  // namespace cchc::checking
