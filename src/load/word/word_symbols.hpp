// Characters of symbol fonts (w:sym).
#pragma once

#include <string>
#include <string_view>

namespace cchc::load::word {

// What the character `code` (four hexadecimal digits) shows in `font`; the character itself where
// the font is not known.
std::string symbol(std::string_view font, std::string_view code);

}  // namespace cchc::load::word
