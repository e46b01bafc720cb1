#include "check/slips/ratio_fit.hpp"

namespace cchc::checking {
namespace {

const Phrase rounded_words = {"đúng bằng", "exactly"};
const Phrase cut_off_words = {"đúng bằng (cắt bớt chữ số thập phân)", "exactly (decimals cut off)"};

}  // namespace

Fit fit(const Decimal& reported, const Decimal& part, const Decimal& whole) {
  const Rational exact = Rational(Decimal(100)) * Rational(part) / Rational(whole);
  const Interval stated = Interval::rounded(reported);
  if (stated.contains(exact)) return Fit::rounded;
  const Rational unit = stated.high - stated.low;
  const bool cut_off = Rational(reported) <= exact && exact < Rational(reported) + unit;
  return cut_off ? Fit::cut_off : Fit::none;
}

const Phrase& fit_words(Fit fit) { return fit == Fit::cut_off ? cut_off_words : rounded_words; }

}  // namespace cchc::checking
