// Lines for people: broken at spaces, as wide as they look.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cchc::cli {

// Columns that composed (NFC) Vietnamese or English text takes.
std::size_t display_width(std::string_view text);

// At least one line, each at most `width` columns unless a single word is longer.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace cchc::cli
