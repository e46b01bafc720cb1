#include "text/wrap.hpp"

#include <algorithm>

namespace cchc::text {

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  bool in_colour = false;
  for (const char byte : text) {
    if (byte == '\x1B') in_colour = true;
    if (!in_colour && (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++width;
    if (byte == 'm') in_colour = false;
  }
  return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t indent) {
  std::vector<std::string> lines;
  std::size_t taken = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const std::size_t word_width = display_width(word);
    const std::size_t room = lines.size() > 1 ? width - indent : width;
    if (!lines.empty() && taken + 1 + word_width <= room) {
      lines.back() += ' ';
      lines.back() += word;
      taken += 1 + word_width;
    } else {
      lines.emplace_back(word);
      taken = word_width;
    }
    begin = end + 1;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

}  // namespace cchc::text
