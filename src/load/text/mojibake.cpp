#include "load/text/mojibake.hpp"

#include <algorithm>
#include <array>

#include "load/text/encoding_evidence.hpp"
#include "text/utf8.hpp"

namespace cchc::load {
namespace {

// What Windows-1252 shows for the bytes 80 to 9F; bytes without a character stand for themselves.
constexpr std::array<char32_t, 32> upper_half = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

struct Code {
  char32_t character;
  char byte;
};
// Where Windows-1258 differs, among the bytes that UTF-8 begins Vietnamese letters with.
constexpr std::array vietnamese_codes = {Code{0x102, '\xC3'}, Code{0x300, '\xCC'},
                                         Code{0x110, '\xD0'}, Code{0x103, '\xE3'}};

// Nothing for a character that neither code page has.
std::optional<char> byte_of(char32_t c) {
  if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) return static_cast<char>(c);
  const auto* const upper = std::find(upper_half.begin(), upper_half.end(), c);
  if (upper != upper_half.end()) return static_cast<char>(0x80 + (upper - upper_half.begin()));
  if (c >= 0x80 && c < 0xA0) return static_cast<char>(c);
  const auto* const code = std::find_if(vietnamese_codes.begin(), vietnamese_codes.end(),
                                        [&](const Code& known) { return known.character == c; });
  if (code != vietnamese_codes.end()) return code->byte;
  return std::nullopt;
}

std::string repaired(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    const auto bad = text::find_invalid_utf8(bytes);
    text.append(bytes.substr(0, bad));
    if (bad == std::string_view::npos) break;
    text::append_utf8(text, text::replacement);
    bytes.remove_prefix(bad + 1);
  }
  return text;
}

// Nothing where the line holds characters that no such mistake makes.
std::optional<std::string> undo_line(std::string_view line) {
  std::string bytes;
  bytes.reserve(line.size());
  bool changed = false;
  for (std::size_t position = 0; position < line.size();) {
    const char32_t c = text::next_code_point(line, position);
    const auto byte = c == text::replacement ? std::optional('\xFF') : byte_of(c);
    if (!byte) return std::nullopt;
    bytes += *byte;
    changed = changed || c >= 0x80;
  }
  if (!changed) return std::nullopt;
  std::string text = repaired(bytes);
  const auto lost = [](std::string_view of) {
    std::size_t count = 0;
    for (auto at = of.find("\uFFFD"); at != std::string_view::npos;
         at = of.find("\uFFFD", at + 1)) {
      ++count;
    }
    return count;
  };
  // A line that was right would be spoilt all over.
  const std::size_t more_lost = lost(text) - std::min(lost(text), lost(line));
  return more_lost * 8 > text::count_letters(text) ? std::nullopt : std::optional(std::move(text));
}

// "á»" and "áº" begin nearly every letter with two marks; encoded once more they begin with "Ã¡Â".
bool has_traces(std::string_view text) {
  return text.find("\u00E1\u00BB") != std::string_view::npos ||
         text.find("\u00E1\u00BA") != std::string_view::npos ||
         text.find("\u00C3\u00A1\u00C2") != std::string_view::npos;
}

std::string undo_lines(std::string_view text) {
  std::string undone;
  undone.reserve(text.size());
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    const auto better = undo_line(line);
    undone += better ? *better : std::string(line);
    text.remove_prefix(end);
  }
  return undone;
}

}  // namespace

std::optional<std::string> undo_mojibake(std::string_view text) {
  constexpr int most_times = 3;
  if (!has_traces(text)) return std::nullopt;
  std::string undone = undo_lines(text);
  for (int time = 1; time < most_times && has_traces(undone); ++time) undone = undo_lines(undone);
  const bool likelier = weigh_vietnamese(undone).balance() > weigh_vietnamese(text).balance();
  return likelier ? std::optional(std::move(undone)) : std::nullopt;
}

}  // namespace cchc::load
