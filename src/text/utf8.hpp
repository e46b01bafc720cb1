// UTF-8 as this program needs it: one pass, no allocation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cchc::text {

inline constexpr char32_t replacement = 0xFFFD;

// Sequences that the function below does not read itself: longer, rare or broken ones.
char32_t next_rare_code_point(std::string_view text, std::size_t& position);

// Decodes the code point at `position` and moves behind it. A byte that fits no sequence gives
// U+FFFD and moves by one.
inline char32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto byte = [&](std::size_t offset) -> char32_t {
    return static_cast<unsigned char>(text[position + offset]);
  };
  const char32_t lead = byte(0);
  const std::size_t left = text.size() - position;
  if (lead < 0x80) {
    ++position;
    return lead;
  }
  if (lead >= 0xC2 && lead < 0xE0 && left >= 2 && (byte(1) & 0xC0U) == 0x80U) {
    const char32_t code_point = (lead & 0x1FU) << 6U | (byte(1) & 0x3FU);
    position += 2;
    return code_point;
  }
  // Vietnamese letters with two marks and most punctuation.
  if (lead > 0xE0 && lead < 0xED && left >= 3 && (byte(1) & 0xC0U) == 0x80U &&
      (byte(2) & 0xC0U) == 0x80U) {
    const char32_t code_point = (lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    position += 3;
    return code_point;
  }
  return next_rare_code_point(text, position);
}

void append_utf8(std::string& out, char32_t code_point);

// Where the first byte stands that is not well-formed UTF-8; npos where all is.
std::size_t find_invalid_utf8(std::string_view text);

[[nodiscard]] constexpr bool is_combining(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x20D0 && c <= 0x20FF);
}

// Letters with their marks, the unit of columns.
std::size_t count_letters(std::string_view text);

std::string_view trim(std::string_view text);  // spaces, tabs, line ends, no-break spaces

}  // namespace cchc::text
