#include "load/encoding.hpp"

#include "text/utf8.hpp"

namespace cchc::load {
namespace {

std::string repaired_utf8(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    const auto bad = text::find_invalid_utf8(bytes);
    text.append(bytes.substr(0, bad));
    if (bad == std::string_view::npos) break;
    text::append_utf8(text, text::replacement);
    bytes.remove_prefix(bad + 1);
  }
  return text;
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view /*encoding*/) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return {repaired_utf8(bytes), "UTF-8"};
}

}  // namespace cchc::load
