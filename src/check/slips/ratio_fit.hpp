// Whether a pair of figures gives a reported ratio.
#pragma once

#include <cstdint>

#include "cchc/decimal.hpp"
#include "cchc/finding.hpp"

namespace cchc::checking {

enum class Fit : std::uint8_t { none, rounded, cut_off };

Fit fit(const Decimal& reported, const Decimal& part, const Decimal& whole);

// "đúng bằng", for the hint's {exactly}.
const Phrase& fit_words(Fit fit);

}  // namespace cchc::checking
