// Letters and figures above or below the line: footnote marks, exponents, units. Text has signs of
// its own for them (¹ ² ᵃ ₂), so that a mark stays readable and is never taken for a digit.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cchc::text {

[[nodiscard]] constexpr bool is_raised_sign(char32_t c) {
  return c == 0xAA || c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0xBA ||
         (c >= 0x2070 && c <= 0x209C) ||                                  // figures, n, subscripts
         (c >= 0x02B0 && c <= 0x02B8) || (c >= 0x02E1 && c <= 0x02E3) ||  // ʰ ʲ ʳ ʷ ʸ, ˡ ˢ ˣ
         (c >= 0x1D43 && c <= 0x1D6A) || c == 0x1D9C || c == 0x1DA0 || c == 0x1DBB;
}

// What stands off the line in signs that say so; brackets, commas and asterisks of footnote marks
// go. Nothing where it is too long for a mark or holds what there is no such sign for.
std::optional<std::string> raise(std::string_view piece, bool below);

// Whether a raised sign behind `before` is part of what is named and no footnote's: m², 10³.
bool keeps_exponent(std::string_view before, char32_t sign);

}  // namespace cchc::text
