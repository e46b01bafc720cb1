#include "load/text/legacy_font.hpp"

#include <algorithm>

#include "load/text/legacy_vietnamese.hpp"
#include "text/utf8.hpp"

namespace cchc::load {
namespace {

bool starts_with(std::string_view name, std::string_view lower_prefix) {
  const auto same = [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  };
  return name.size() >= lower_prefix.size() &&
         std::equal(lower_prefix.begin(), lower_prefix.end(), name.begin(),
                    [&](char b, char a) { return same(a, b); });
}

// Word keeps the codes of fonts that it takes for symbol fonts in a private area.
std::string from_private_area(std::string_view text) {
  std::string out;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = text::next_code_point(text, position);
    text::append_utf8(out, c >= 0xF020 && c <= 0xF0FF ? c - 0xF000 : c);
  }
  return out;
}

}  // namespace

LegacyFont legacy_font(std::string_view name) {
  if (starts_with(name, "vni-")) return LegacyFont::vni;
  if (!starts_with(name, ".vn")) return LegacyFont::none;
  return name.ends_with('H') ? LegacyFont::tcvn3_capitals : LegacyFont::tcvn3;
}

std::string decode_legacy(std::string_view text, LegacyFont font) {
  const std::string codes = from_private_area(text);
  switch (font) {
    case LegacyFont::none:
      break;
    case LegacyFont::tcvn3:
      return decode_tcvn3(codes, false);
    case LegacyFont::tcvn3_capitals:
      return decode_tcvn3(codes, true);
    case LegacyFont::vni:
      return decode_vni(codes);
  }
  return std::string(text);
}

}  // namespace cchc::load
