// Whether the prose gives a figure that stands, or might stand, in a row.
#pragma once

#include "cchc/report.hpp"

namespace cchc::checking {

// Three digits and the row's own unit behind them, or four digits and more, which hardly come
// together by chance.
bool prose_has(const Report& report, const Observation& row, const Decimal& value);

}  // namespace cchc::checking
