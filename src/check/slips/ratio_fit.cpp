#include "check/slips/ratio_fit.hpp"

namespace cchc::checking {
Fit fit(const Decimal& reported, const Decimal& part, const Decimal& whole) {
  const Rational exact = Rational(Decimal(100)) * Rational(part) / Rational(whole);
  const Interval stated = Interval::rounded(reported);
  if (stated.contains(exact)) return Fit::rounded;
  const Rational unit = stated.high - stated.low;
  const bool cut_off = Rational(reported) <= exact && exact < Rational(reported) + unit;
  return cut_off ? Fit::cut_off : Fit::none;
}

How other_pair_by(Fit fit) {
  return fit == Fit::cut_off ? How::other_pair_cut_off : How::other_pair;
}

}  // namespace cchc::checking
