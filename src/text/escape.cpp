#include "text/escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "text/utf8.hpp"

namespace cchc::text {
namespace {

bool is_plain_ascii(char c) { return c >= ' ' && c <= '~'; }

void append_escaped(std::string& out, char32_t code_point) {
  const auto value = static_cast<unsigned>(code_point);
  if (code_point == U'\n') {
    out += "\\n";
  } else if (code_point == U'\t') {
    out += "\\t";
  } else if (code_point == U'\r') {
    out += "\\r";
  } else {
    fmt::format_to(std::back_inserter(out), fmt::runtime(value < 0x100 ? "\\x{:02X}" : "\\u{:04X}"),
                   value);
  }
}

}  // namespace

bool is_deceptive(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) ||         // C0, DEL, C1
         c == 0x61C || (c >= 0x200E && c <= 0x200F) ||  // bidirectional marks
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F) || c == 0x200B ||
         c == 0x2060 || c == 0xFEFF ||                                  // no width
         (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xFFFE || c == 0xFFFF ||  // no characters
         (c >= 0xE0000 && c <= 0xE007F);
}

std::string escape(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain_ascii)) return std::string(text);
  std::string out;
  out.reserve(text.size() + 16);
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t start = position;
    const char32_t code_point = text::next_code_point(text, position);
    const std::string_view bytes = text.substr(start, position - start);
    if (code_point == text::replacement && bytes.size() == 1) {
      fmt::format_to(std::back_inserter(out), "\\x{:02X}", static_cast<unsigned char>(bytes[0]));
    } else if (is_deceptive(code_point)) {
      append_escaped(out, code_point);
    } else {
      out += bytes;
    }
  }
  return out;
}

std::string well_formed(std::string_view text) {
  if (text::find_invalid_utf8(text) == std::string_view::npos) return std::string(text);
  std::string out;
  for (std::size_t position = 0; position < text.size();) {
    text::append_utf8(out, text::next_code_point(text, position));
  }
  return out;
}

std::string escape_cell(std::string_view text) {
  std::string flat(text);
  std::replace_if(
      flat.begin(), flat.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return escape(flat);
}

}  // namespace cchc::text
