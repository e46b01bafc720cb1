// Lines for people: broken at spaces, as wide as they look.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::text {

// Columns that composed (NFC) Vietnamese or English text takes; the colours of a terminal take
// none.
std::size_t display_width(std::string_view text);

// At least one line, each at most `width` columns unless a single word is longer; lines after the
// first leave room for `indent` columns before them.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t indent = 0);

}  // namespace cchc::text
