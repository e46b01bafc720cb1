#include "text/utf8.hpp"

namespace cchc::text {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

struct Sequence {
  char32_t code_point;
  std::size_t length;  // 0: not well-formed
};

Sequence decode(std::string_view text, std::size_t position) {
  const auto byte = [&](std::size_t offset) {
    return static_cast<unsigned char>(text[position + offset]);
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || position + length > text.size()) return {replacement, 0};
  char32_t code_point = lead & (0xFFU >> (length + 1));
  for (std::size_t k = 1; k < length; ++k) {
    if (!is_continuation(text[position + k])) return {replacement, 0};
    code_point = (code_point << 6U) | (byte(k) & 0x3FU);
  }
  const bool overlong =
      (length == 3 && code_point < 0x800) || (length == 4 && code_point < 0x10000);
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (overlong || surrogate || code_point > 0x10FFFF) return {replacement, 0};
  return {code_point, length};
}

}  // namespace

char32_t next_rare_code_point(std::string_view text, std::size_t& position) {
  const Sequence sequence = decode(text, position);
  position += sequence.length == 0 ? 1 : sequence.length;
  return sequence.code_point;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    if ((static_cast<unsigned char>(text[position]) & 0x80U) == 0) {
      ++position;
      continue;
    }
    const std::size_t start = position;
    if (next_code_point(text, position) == replacement && decode(text, start).length == 0)
      return start;
  }
  return std::string_view::npos;
}

std::size_t count_letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t position = 0; position < text.size();) {
    if (!is_combining(next_code_point(text, position))) ++count;
  }
  return count;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view ascii_space = " \t\r\n\v\f";
  constexpr std::string_view no_break_space = "\xC2\xA0";
  constexpr std::string_view zero_width_space = "\xE2\x80\x8B";
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::size_t none = std::string_view::npos;
  for (bool changed = true; changed && !text.empty();) {
    const std::size_t before = text.size();
    const auto first = text.find_first_not_of(ascii_space);
    if (first == none) return {};
    text.remove_prefix(first);
    text.remove_suffix(text.size() - 1 - text.find_last_not_of(ascii_space));
    for (const auto space : {no_break_space, zero_width_space, byte_order_mark}) {
      if (text.starts_with(space)) text.remove_prefix(space.size());
      if (text.ends_with(space)) text.remove_suffix(space.size());
    }
    changed = text.size() != before;
  }
  return text;
}

}  // namespace cchc::text
