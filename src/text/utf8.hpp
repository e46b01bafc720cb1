// UTF-8 as this program needs it: one pass, no allocation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cchc::text {

inline constexpr char32_t replacement = 0xFFFD;

// Decodes the code point at `position` and moves behind it. A byte that fits no sequence gives
// U+FFFD and moves by one.
char32_t next_code_point(std::string_view text, std::size_t& position);

void append_utf8(std::string& out, char32_t code_point);

// Where the first byte stands that is not well-formed UTF-8; npos where all is.
std::size_t find_invalid_utf8(std::string_view text);

[[nodiscard]] bool is_combining(char32_t code_point);

// Letters with their marks, the unit of columns.
std::size_t count_letters(std::string_view text);

std::string_view trim(std::string_view text);  // spaces, tabs, line ends, no-break spaces

}  // namespace cchc::text
