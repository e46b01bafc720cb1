#include "cchc/decimal.hpp"

#include <array>
#include <limits>
#include <numeric>

namespace cchc {
namespace {

constexpr int power_count = 38;

constexpr std::array<Int128, power_count> make_powers() {
  std::array<Int128, power_count> powers{};
  Int128 power = 1;
  for (auto& entry : powers) {
    entry = power;
    power *= 10;
  }
  return powers;
}
constexpr auto powers_of_ten = make_powers();

Int128 power_of_ten(int exponent) { return powers_of_ten.at(static_cast<std::size_t>(exponent)); }

Int128 multiply(Int128 a, Int128 b) {
  Int128 product = 0;
  if (__builtin_mul_overflow(a, b, &product)) throw ArithmeticOverflow();
  return product;
}

Int128 add(Int128 a, Int128 b) {
  Int128 sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw ArithmeticOverflow();
  return sum;
}

// The least value has no opposite, which signs and divisors need.
constexpr Int128 least = std::numeric_limits<Int128>::min();

Int128 magnitude(Int128 value) { return value < 0 ? -value : value; }

constexpr Int128 max_64 = std::numeric_limits<std::uint64_t>::max();

std::uint64_t narrow(Int128 value) { return static_cast<std::uint64_t>(value); }

// Nearly all figures fit 64 bits, where the division is a machine's own.
Int128 greatest_common_divisor(Int128 a, Int128 b) {
  while (b > max_64) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  if (b == 0) return a;
  const Int128 rest = a <= max_64 ? Int128{narrow(a) % narrow(b)} : a % b;
  return Int128{std::gcd(narrow(b), narrow(rest))};
}

Int128 divide(Int128 value, Int128 divisor) {
  if (divisor == 1) return value;
  const Int128 size = magnitude(value);
  if (size > max_64 || divisor > max_64) return value / divisor;
  const Int128 quotient = narrow(size) / narrow(divisor);
  return value < 0 ? -quotient : quotient;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view plain) {
  const bool negative = !plain.empty() && plain.front() == '-';
  if (negative) plain.remove_prefix(1);
  std::int64_t units = 0;
  int digits = 0;
  int scale = -1;  // not yet in the decimals
  bool started = false;
  for (const char c : plain) {
    if (c == '.' && scale < 0 && started) {
      scale = 0;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    if (units != 0 || c != '0' || scale >= 0) ++digits;  // leading zeros take no room
    if (scale >= 0) ++scale;
    if (digits > max_digits || scale > max_scale) return std::nullopt;
    units = units * 10 + (c - '0');
    started = true;
  }
  if (plain.empty() || plain.back() == '.') return std::nullopt;
  return Decimal(negative ? -units : units, scale < 0 ? 0 : scale);
}

bool Decimal::is_whole() const { return units_ % power_of_ten(scale_) == 0; }

std::string Decimal::to_string() const {
  std::string digits = std::to_string(units_ < 0 ? -units_ : units_);
  const auto scale = static_cast<std::size_t>(static_cast<unsigned char>(scale_));
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
  return units_ < 0 ? '-' + digits : digits;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  // 18 digits and at most 12 decimals fit 128 bits without overflow.
  const Int128 left = Int128{a.units_} * power_of_ten(b.scale_);
  const Int128 right = Int128{b.units_} * power_of_ten(a.scale_);
  return left <=> right;
}

Rational::Rational(Int128 numerator, Int128 denominator) {
  if (denominator == 0) throw std::domain_error("division by zero");
  if (numerator == least || denominator == least) throw ArithmeticOverflow();
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Int128 divisor = greatest_common_divisor(magnitude(numerator), denominator);
  numerator_ = divide(numerator, divisor);
  denominator_ = divide(denominator, divisor);
}

Rational::Rational(const Decimal& value)
    : Rational(value.scale() == 0 ? reduced(value.units(), 1)
                                  : Rational(value.units(), power_of_ten(value.scale()))) {}

Rational Rational::reduced(Int128 numerator, Int128 denominator) {
  if (numerator == least) throw ArithmeticOverflow();
  Rational rational;
  rational.numerator_ = numerator;
  rational.denominator_ = denominator;
  return rational;
}

Decimal Rational::rounded(int scale) const {
  const Int128 scaled = multiply(magnitude(numerator_), power_of_ten(scale));
  const Int128 twice_rest = multiply(scaled % denominator_, 2);
  const Int128 units = scaled / denominator_ + (twice_rest >= denominator_ ? 1 : 0);
  if (units > std::numeric_limits<std::int64_t>::max()) throw ArithmeticOverflow();
  const auto narrow = static_cast<std::int64_t>(units);
  return Decimal(numerator_ < 0 ? -narrow : narrow, scale);
}

Rational operator+(const Rational& a, const Rational& b) {
  if (a.denominator_ == 1 && b.denominator_ == 1) {
    return Rational::reduced(add(a.numerator_, b.numerator_), 1);
  }
  return {add(multiply(a.numerator_, b.denominator_), multiply(b.numerator_, a.denominator_)),
          multiply(a.denominator_, b.denominator_)};
}

Rational operator-(const Rational& a, const Rational& b) {
  return a + Rational::reduced(-b.numerator_, b.denominator_);
}

Rational operator*(const Rational& a, const Rational& b) {
  // Cross-cancelling first keeps the intermediates as small as the result allows, and leaves it in
  // lowest terms.
  const Rational left(a.numerator_, b.denominator_);
  const Rational right(b.numerator_, a.denominator_);
  return Rational::reduced(multiply(left.numerator_, right.numerator_),
                           multiply(left.denominator_, right.denominator_));
}

Rational operator/(const Rational& a, const Rational& b) {
  return a * Rational(b.denominator_, b.numerator_);
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
  return multiply(a.numerator_, b.denominator_) <=> multiply(b.numerator_, a.denominator_);
}

Interval Interval::rounded(const Decimal& value) {
  const Rational half_unit(1, multiply(2, power_of_ten(value.scale())));
  const Rational middle(value);
  return {middle - half_unit, middle + half_unit};
}

Interval operator+(const Interval& a, const Interval& b) {
  return {a.low + b.low, a.high + b.high};
}

Interval operator*(const Interval& a, const Rational& factor) {
  return {a.low * factor, a.high * factor};
}

Interval operator/(const Interval& a, const Interval& b) {
  if (b.low <= Rational()) throw std::domain_error("division by an interval that touches zero");
  return {a.low / b.high, a.high / b.low};
}

}  // namespace cchc
