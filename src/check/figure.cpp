#include "check/figure.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "text/fold.hpp"

namespace cchc::checking {
namespace {

const Rational one{Decimal(1)};

// Longest first, since each contains the next.
constexpr std::array money_units = {
    std::pair{std::string_view("ti dong"), std::int64_t{1'000'000'000}},
    std::pair{std::string_view("trieu dong"), std::int64_t{1'000'000}},
    std::pair{std::string_view("nghin dong"), std::int64_t{1'000}},
    std::pair{std::string_view("ngan dong"), std::int64_t{1'000}},
    std::pair{std::string_view("dong"), std::int64_t{1}},
};

Rational money_unit(std::string_view unit) {
  const std::string folded = text::fold(unit);
  for (const auto& [name, dong] : money_units) {
    if (folded.find(name) != std::string::npos) return {Decimal(dong)};
  }
  return one;
}

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

// Taken from another column, or left where two columns hold figures.
bool is_guessed(const Observation& row) {
  return row.shift == Shift::unit_column || row.shift == Shift::stray_figure ||
         row.shift == Shift::note_column;
}

}  // namespace

bool is_certain(const Observation& row) {
  return row.value && !row.other_value && !is_guessed(row);
}

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
  if (term.observation < 0) return CellState::absent;
  const auto& cell = report.observations[static_cast<std::size_t>(term.observation)];
  const bool fraction_is_no_figure =
      cell.kind == IndicatorKind::percent || cell.kind == IndicatorKind::code;
  if (cell.reading == Reading::unreadable) return CellState::unreadable;
  if (cell.reading == Reading::fraction && fraction_is_no_figure) return CellState::unreadable;
  if (!cell.value) {
    return cell.reading == Reading::code_word ? CellState::unreadable : CellState::blank;
  }
  if (cell.value->is_negative()) return CellState::unreadable;
  if (is_guessed(cell)) return CellState::shifted;
  return cell.other_value ? CellState::ambiguous : CellState::given;
}

Figure figure_of(const Observation& observation, const Decimal& value) {
  Figure figure{value, is_exact(observation) ? Interval::exactly(value) : Interval::rounded(value)};
  if (figure.interval.low < Rational()) figure.interval.low = Rational();
  figure.unit = unit_of(observation);
  return figure;
}

Rational unit_of(const Observation& observation) {
  return observation.kind == IndicatorKind::money ? money_unit(observation.unit) : one;
}

Interval in_dong(const Figure& figure) {
  return figure.unit == one ? figure.interval : figure.interval * figure.unit;
}

}  // namespace cchc::checking
