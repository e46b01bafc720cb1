// How word processors write the numbers that they compute.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cchc::load {

enum class NumberStyle : std::uint8_t {
  none,
  decimal,
  lower_letter,  // a … z, aa, bb …
  upper_letter,
  lower_roman,
  upper_roman,
  ordinal,  // 1st, 2nd …
  bullet,   // no number but a sign
};

struct NumberFormat {
  NumberStyle style = NumberStyle::decimal;
  std::uint8_t width = 1;  // decimals are filled up with zeros to so many digits
};

// A number that the style cannot write (a Roman zero) is written in plain digits.
std::string format_number(std::int64_t number, const NumberFormat& format);

// The sign of a bullet, readable without its font: symbol fonts keep theirs where Unicode has
// private characters, and a letter in such a font is no letter.
std::string bullet_sign(std::string_view text);

}  // namespace cchc::load
