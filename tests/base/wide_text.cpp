#include "base/wide_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace cchc::test {

Int128 parse_wide(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  Int128 value = 0;
  for (const char c : text) {
    REQUIRE((c >= '0' && c <= '9'));
    value = value * 10 - (c - '0');  // downwards, so that the least value fits too
  }
  return negative ? value : -value;
}

std::string wide_text(Int128 value) {
  if (value == 0) return "0";
  std::string digits;
  for (Int128 rest = value; rest != 0; rest /= 10) {
    const auto digit = static_cast<int>(rest % 10);
    digits += static_cast<char>('0' + (digit < 0 ? -digit : digit));
  }
  if (value < 0) digits += '-';
  std::reverse(digits.begin(), digits.end());
  return digits;
}

Rational parse_rational(std::string_view text) {
  if (text.find('.') != std::string_view::npos) {
    const auto decimal = Decimal::parse(text);
    REQUIRE(decimal.has_value());
    return *decimal;
  }
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return {parse_wide(text), 1};
  return {parse_wide(text.substr(0, slash)), parse_wide(text.substr(slash + 1))};
}

std::string rational_text(const Rational& value) {
  std::string text = wide_text(value.numerator());
  if (value.denominator() != 1) text += '/' + wide_text(value.denominator());
  return text;
}

std::string outcome(const std::function<std::string()>& compute) {
  try {
    return compute();
  } catch (const ArithmeticOverflow&) {
    return "overflow";
  } catch (const std::domain_error&) {
    return "undefined";
  }
}

}  // namespace cchc::test
