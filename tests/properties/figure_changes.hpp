// Slips of the hand that types a figure.
#pragma once

#include <string>
#include <vector>

#include "cchc/decimal.hpp"
#include "properties/random.hpp"

namespace cchc::test {

enum class Change { digit, transposed, lost, doubled, decimal_slip, neighbour };
inline constexpr Change all_changes[] = {Change::digit,   Change::transposed,   Change::lost,
                                         Change::doubled, Change::decimal_slip, Change::neighbour};
const char* name_of(Change change);

// The figure after one slip; every place where it could happen is a result. `neighbours`: figures
// that stand next to it in the table.
std::vector<Decimal> changed_figures(const Decimal& figure, Change change,
                                     const std::vector<Decimal>& neighbours);

// As Vietnamese write it: decimal comma, thousands in groups by `separator` (empty: ungrouped).
std::string written(const Decimal& figure, const std::string& separator = "");

}  // namespace cchc::test
