#include "load/word/word_symbols.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "load/text/legacy_font.hpp"
#include "text/utf8.hpp"

namespace cchc::load::word {
namespace {

struct Symbol {
  unsigned code;
  std::string_view text;
};

// The codes of Adobe's Symbol that reports use; letters of its lower half are Greek and rare.
constexpr std::array in_symbol = {
    Symbol{0x2D, "−"}, Symbol{0xA3, "≤"}, Symbol{0xA5, "∞"}, Symbol{0xAB, "↔"}, Symbol{0xAC, "←"},
    Symbol{0xAD, "↑"}, Symbol{0xAE, "→"}, Symbol{0xAF, "↓"}, Symbol{0xB0, "°"}, Symbol{0xB1, "±"},
    Symbol{0xB3, "≥"}, Symbol{0xB4, "×"}, Symbol{0xB7, "•"}, Symbol{0xB8, "÷"}, Symbol{0xB9, "≠"},
    Symbol{0xBB, "≈"}, Symbol{0xBC, "…"}, Symbol{0xC5, "⊕"}, Symbol{0xD6, "√"}, Symbol{0xDE, "⇒"},
    Symbol{0xE5, "∑"}};

// Boxes, ticks and arrows of Wingdings.
constexpr std::array in_wingdings = {
    Symbol{0x6C, "●"}, Symbol{0x6E, "■"}, Symbol{0x6F, "□"}, Symbol{0x71, "❑"}, Symbol{0x75, "◆"},
    Symbol{0x76, "❖"}, Symbol{0x77, "⬥"}, Symbol{0x9F, "•"}, Symbol{0xA1, "○"}, Symbol{0xA7, "▪"},
    Symbol{0xA8, "◻"}, Symbol{0xD8, "➢"}, Symbol{0xDF, "←"}, Symbol{0xE0, "→"}, Symbol{0xE8, "➔"},
    Symbol{0xEF, "⇦"}, Symbol{0xF0, "⇨"}, Symbol{0xFB, "✗"}, Symbol{0xFC, "✓"}, Symbol{0xFD, "☒"},
    Symbol{0xFE, "☑"}};

template <class Table>
std::string_view find(const Table& table, unsigned code) {
  const auto* const found = std::find_if(table.begin(), table.end(),
                                         [&](const Symbol& symbol) { return symbol.code == code; });
  return found == table.end() ? std::string_view{} : found->text;
}

}  // namespace

std::string symbol(std::string_view font, std::string_view code) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), value, 16);
  if (error != std::errc{} || end != code.data() + code.size() || value < 0x20 || value > 0xFFFF ||
      (value >= 0xD800 && value <= 0xDFFF)) {
    return {};
  }
  const unsigned in_font = value >= 0xF000 && value <= 0xF0FF ? value - 0xF000 : value;
  std::string_view known;
  if (font == "Symbol") known = find(in_symbol, in_font);
  if (font == "Wingdings") known = find(in_wingdings, in_font);
  if (!known.empty()) return std::string(known);
  std::string text;
  const bool ascii = in_font < 0x7F && font == "Symbol";
  text::append_utf8(text, ascii ? in_font : value);
  return decode_legacy(text, legacy_font(font));
}

}  // namespace cchc::load::word
