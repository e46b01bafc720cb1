// Fonts from before Unicode in files that are Unicode: the letters of a run are codes of its font.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cchc::load {

enum class LegacyFont : std::uint8_t { none, tcvn3, tcvn3_capitals, vni };

// By the name, as in ".VnTime", ".VnTimeH" or "VNI-Times".
LegacyFont legacy_font(std::string_view name);

// What the text shows in that font.
std::string decode_legacy(std::string_view text, LegacyFont font);

}  // namespace cchc::load
