#include "extract/prose/claim_arithmetic.hpp"

namespace cchc::extract {
namespace {

const Rational hundred{Decimal(100)};
const Rational zero;

Rational scale_of(const Quantity& share) {
  return share.kind == Quantity::Kind::percent ? hundred : Rational(Decimal(1));
}

Rational magnitude(const Rational& value) { return value < zero ? zero - value : value; }

Rational sum_of(std::span<const Addend> parts) {
  Rational sum;
  for (const Addend& part : parts) {
    const Rational value = part.quantity->exact();
    sum = part.taken_off ? sum - value : sum + value;
  }
  return sum;
}

// What a decimal of that many places reads where the rest is cut off.
Decimal cut_off(const Rational& value, int scale) {
  Int128 power = 1;
  for (int k = 0; k < scale; ++k) power *= 10;
  const Rational scaled = value * Rational(power, 1);
  return Decimal(static_cast<std::int64_t>(scaled.numerator() / scaled.denominator()), scale);
}

}  // namespace

Fit fit_sum(const Quantity& total, std::span<const Addend> parts) {
  if (sum_of(parts) == total.exact()) return Fit::exact;
  Interval sum = Interval::exactly(zero);
  for (const Addend& part : parts) {
    const Interval& range = part.quantity->range;
    sum = part.taken_off ? Interval{sum.low - range.high, sum.high - range.low} : sum + range;
  }
  return sum.meets(total.range) ? Fit::rounded : Fit::none;
}

std::optional<Decimal> expected_sum(const Quantity& total, std::span<const Addend> parts) {
  const Rational sum = sum_of(parts);
  if (sum < zero) return std::nullopt;
  return (sum / total.factor).rounded(total.value.scale());
}

Fit fit_share(const Quantity& share, const Interval& part, const Interval& whole) {
  if (whole.low <= zero) return Fit::none;
  const Rational scale = scale_of(share);
  const Interval range = part / whole * scale;
  const Interval reported = Interval::rounded(share.value);
  const Rational value = (part.low + part.high) / (whole.low + whole.high) * scale;
  if (value == Rational(share.value)) return Fit::exact;
  if (reported.meets(range)) return Fit::rounded;
  if (share.value.scale() > 0 || share.kind == Quantity::Kind::percent) {
    if (cut_off(value, share.value.scale()) == share.value) return Fit::truncated;
  }
  return Fit::none;
}

Fit fit_share(const Quantity& share, const Quantity& part, const Quantity& whole) {
  return fit_share(share, part.range, whole.range);
}

std::optional<Decimal> expected_share(const Quantity& share, const Rational& part,
                                      const Rational& whole) {
  if (whole.is_zero()) return std::nullopt;
  return (part / whole * scale_of(share)).rounded(share.value.scale());
}

std::optional<Decimal> expected_share(const Quantity& share, const Quantity& part,
                                      const Quantity& whole) {
  return expected_share(share, part.exact(), whole.exact());
}

bool may_be_share(const Quantity& share, const Quantity& part, const Quantity& whole) {
  if (whole.loose.low <= zero) return true;
  return share.loose.meets(part.loose / whole.loose * scale_of(share));
}

bool is_about(const Rational& a, const Rational& b) {
  const Rational difference = magnitude(a - b) * Rational(20, 1);
  return difference <= magnitude(b);
}

Claim::Verdict verdict_of(Fit fit) {
  switch (fit) {
    case Fit::exact:
      return Claim::Verdict::agrees;
    case Fit::rounded:
      return Claim::Verdict::rounded;
    case Fit::truncated:
      return Claim::Verdict::truncated;
    case Fit::none:
      break;
  }
  return Claim::Verdict::disagrees;
}

}  // namespace cchc::extract
