#include "load/document/number_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace cchc::load {
namespace {

std::string letters(std::int64_t number, char first) {
  constexpr std::int64_t alphabet = 26;
  constexpr std::int64_t most = 30 * alphabet;  // what Word itself goes up to
  if (number < 1 || number > most) return std::to_string(number);
  const auto times = static_cast<std::size_t>((number - 1) / alphabet + 1);
  std::string text(times, static_cast<char>(first + (number - 1) % alphabet));
  return text;
}

std::string roman(std::int64_t number, bool upper) {
  struct Numeral {
    int value;
    std::string_view upper;
    std::string_view lower;
  };
  constexpr std::array numerals = {
      Numeral{1000, "M", "m"},  Numeral{900, "CM", "cm"}, Numeral{500, "D", "d"},
      Numeral{400, "CD", "cd"}, Numeral{100, "C", "c"},   Numeral{90, "XC", "xc"},
      Numeral{50, "L", "l"},    Numeral{40, "XL", "xl"},  Numeral{10, "X", "x"},
      Numeral{9, "IX", "ix"},   Numeral{5, "V", "v"},     Numeral{4, "IV", "iv"},
      Numeral{1, "I", "i"}};
  if (number < 1 || number > 3999) return std::to_string(number);
  std::string text;
  for (const auto& numeral : numerals) {
    for (; number >= numeral.value; number -= numeral.value) {
      text += upper ? numeral.upper : numeral.lower;
    }
  }
  return text;
}

std::string ordinal(std::int64_t number) {
  constexpr std::array<std::string_view, 4> endings = {"th", "st", "nd", "rd"};
  const auto tens = number % 100;
  const auto ones = number % 10;
  const bool regular = (tens >= 11 && tens <= 13) || ones > 3 || ones < 0;
  return std::to_string(number).append(endings[regular ? 0 : static_cast<std::size_t>(ones)]);
}

}  // namespace

std::string format_number(std::int64_t number, const NumberFormat& format) {
  switch (format.style) {
    case NumberStyle::none:
    case NumberStyle::bullet:
      return {};
    case NumberStyle::decimal:
      return fmt::format("{:0{}}", number, format.width);
    case NumberStyle::lower_letter:
      return letters(number, 'a');
    case NumberStyle::upper_letter:
      return letters(number, 'A');
    case NumberStyle::lower_roman:
      return roman(number, false);
    case NumberStyle::upper_roman:
      return roman(number, true);
    case NumberStyle::ordinal:
      return ordinal(number);
  }
  return {};
}

std::string bullet_sign(std::string_view text) {
  constexpr std::string_view round_bullet = "•";
  std::size_t position = 0;
  const char32_t sign = text.empty() ? U' ' : text::next_code_point(text, position);
  const bool letter = (sign >= U'0' && sign <= U'9') || (sign >= U'a' && sign <= U'z') ||
                      (sign >= U'A' && sign <= U'Z');
  const bool private_use = sign >= 0xE000 && sign <= 0xF8FF;
  if (position == text.size() && (letter || private_use)) return std::string(round_bullet);
  return std::string(text);
}

}  // namespace cchc::load
