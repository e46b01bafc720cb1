// What a cell contributes to arithmetic: its value, how exactly that is known, how far it is
// trusted.
#pragma once

#include <cstdint>
#include <optional>

#include "cchc/decimal.hpp"
#include "cchc/report.hpp"

namespace cchc::checking {

enum class CellState : std::uint8_t {
  given,      // a figure that may raise an error
  shifted,    // taken from another column by guess: may confirm a relation, never break it
  ambiguous,  // two readings: may confirm a relation, never break it
  blank,
  absent,        // the report has no such row
  unreadable,    // no figure, a fraction in place of a percentage, or below zero
  unknown_unit,  // money in a unit that nobody knows the worth of
};

Decimal without_trailing_zeros(Decimal value);

// Counts are whole and not negative.
bool is_faulty_count(const Observation& row, const Decimal& value);

CellState cell_state(const Report& report, const Term& term);

[[nodiscard]] constexpr bool has_figure(CellState state) { return state <= CellState::ambiguous; }

// Counts are exact, everything else is rounded as written. `unit` is how many đồng one stands for
// where the row names a unit of money, else 1; the interval is in units of the row.
struct Figure {
  Decimal value;
  Interval interval;
  Rational unit{Decimal(1)};
};

Figure figure_of(const Observation& observation, const Decimal& value);

// How many đồng one of a row's unit is; 1 where it is no unit of money.
Rational unit_of(const Observation& observation);

// The interval in đồng, so that rows in triệu and in tỷ can be compared.
Interval in_dong(const Figure& figure);

}  // namespace cchc::checking
