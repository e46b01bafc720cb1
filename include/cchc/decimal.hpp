// Exact figures. A report's numbers are typed by people and compared to the last digit, so no
// binary floating point touches them anywhere in this library.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace cchc {

__extension__ using Int128 = __int128;

// Thrown when exact arithmetic would need more than 128 bits. A relation whose check overflows is
// reported as unchecked; a wrong answer is never given.
struct ArithmeticOverflow : std::overflow_error {
  ArithmeticOverflow() : std::overflow_error("exact arithmetic needs more than 128 bits") {}
};

// A number as it was written: units · 10^-scale. The scale is kept because it says how far the
// writer rounded: "90,8" and "90,80" are equal in value and differ in precision.
class Decimal {
 public:
  static constexpr int max_scale = 12;
  static constexpr int max_digits = 18;

  constexpr Decimal() = default;
  constexpr explicit Decimal(std::int64_t units, int scale = 0)
      : units_(units), scale_(static_cast<std::int8_t>(scale)) {}

  // Reads plain notation: optional '-', digits, optional '.' and digits. Nothing where the text is
  // anything else or longer than max_digits digits or max_scale decimals.
  static std::optional<Decimal> parse(std::string_view plain);

  [[nodiscard]] constexpr std::int64_t units() const { return units_; }
  // Number of decimals as written, 0 to max_scale.
  [[nodiscard]] constexpr int scale() const { return scale_; }
  [[nodiscard]] bool is_whole() const;
  [[nodiscard]] constexpr bool is_negative() const { return units_ < 0; }
  [[nodiscard]] constexpr bool is_zero() const { return units_ == 0; }

  // Plain notation with '.', every written decimal kept: "90.83", "1902".
  [[nodiscard]] std::string to_string() const;

  // Comparison is by value: 2.0 == 2.00.
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  std::int64_t units_ = 0;
  std::int8_t scale_ = 0;
};

// An exact fraction in lowest terms, denominator positive. Operations throw ArithmeticOverflow
// rather than lose a bit, and std::domain_error on division by zero.
class Rational {
 public:
  constexpr Rational() = default;
  Rational(Int128 numerator, Int128 denominator);
  Rational(const Decimal& value);  // NOLINT(google-explicit-constructor): every Decimal is one

  [[nodiscard]] Int128 numerator() const { return numerator_; }
  [[nodiscard]] Int128 denominator() const { return denominator_; }
  [[nodiscard]] bool is_zero() const { return numerator_ == 0; }

  // Nearest decimal of that many decimals, halves away from zero (the rounding of school and of
  // spreadsheets, which is what officers use).
  [[nodiscard]] Decimal rounded(int scale) const;

  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  friend Rational operator/(const Rational& a, const Rational& b);
  friend bool operator==(const Rational& a, const Rational& b) = default;
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

 private:
  // Of a fraction that is in lowest terms already.
  static Rational reduced(Int128 numerator, Int128 denominator);

  Int128 numerator_ = 0;
  Int128 denominator_ = 1;
};

// A closed interval of exact values; what a rounded figure may stand for.
struct Interval {
  Rational low;
  Rational high;

  static Interval exactly(const Rational& value) { return {value, value}; }
  // A figure with d decimals stands for half a unit of its last digit on either side, ends
  // included, so that half-up and half-even rounding both pass.
  static Interval rounded(const Decimal& value);

  [[nodiscard]] bool contains(const Rational& value) const { return low <= value && value <= high; }
  [[nodiscard]] bool meets(const Interval& other) const {
    return low <= other.high && other.low <= high;
  }

  friend Interval operator+(const Interval& a, const Interval& b);
  // Both for non-negative intervals only, which is all that counts, sums and shares need; division
  // throws std::domain_error where the divisor's interval touches zero.
  friend Interval operator*(const Interval& a, const Rational& factor);
  friend Interval operator/(const Interval& a, const Interval& b);
};

}  // namespace cchc
