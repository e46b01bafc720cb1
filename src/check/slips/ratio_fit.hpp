// Whether a pair of figures gives a reported ratio.
#pragma once

#include <cstdint>

#include "cchc/decimal.hpp"
#include "cchc/finding.hpp"

namespace cchc::checking {

enum class Fit : std::uint8_t { none, rounded, cut_off };

Fit fit(const Decimal& reported, const Decimal& part, const Decimal& whole);

// The slip of dividing a pair that fits so.
How other_pair_by(Fit fit);

}  // namespace cchc::checking
