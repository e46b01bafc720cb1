// Whether figures of a sentence stand in a relation, by exact interval arithmetic.
#pragma once

#include <optional>
#include <span>

#include "cchc/prose.hpp"
#include "extract/prose/phrasing.hpp"

namespace cchc::extract {

enum class Fit : std::uint8_t { none, exact, rounded, truncated };

// A term of a sum; `taken_off` where it is subtracted.
struct Addend {
  const Quantity* quantity = nullptr;
  bool taken_off = false;
};

Fit fit_sum(const Quantity& total, std::span<const Addend> parts);
std::optional<Decimal> expected_sum(const Quantity& total, std::span<const Addend> parts);

// A share in per cent, or a multiple ("lần"), of two quantities of one kind.
Fit fit_share(const Quantity& share, const Quantity& part, const Quantity& whole);
std::optional<Decimal> expected_share(const Quantity& share, const Quantity& part,
                                      const Quantity& whole);
// As above, of intervals that were computed: `part` and `whole` in one unit.
Fit fit_share(const Quantity& share, const Interval& part, const Interval& whole);
std::optional<Decimal> expected_share(const Quantity& share, const Rational& part,
                                      const Rational& whole);

// Whether some values that hedges leave open make the share.
bool may_be_share(const Quantity& share, const Quantity& part, const Quantity& whole);

// Whether a and b differ by at most a twentieth: what a hedge ("gần", "khoảng") excuses.
bool is_about(const Rational& a, const Rational& b);

// Agrees, rounded or truncated; disagrees where they do not fit and no hedge leaves it open.
Claim::Verdict verdict_of(Fit fit);

}  // namespace cchc::extract
