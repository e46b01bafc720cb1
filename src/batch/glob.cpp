#include "batch/glob.hpp"

#include <cstddef>

namespace cchc::batch {
namespace {

std::size_t letter_size(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
  return size;
}

// After the '['; leaves `pattern` behind the ']'. A set without its end matches nothing.
bool set_matches(std::string_view& pattern, std::string_view letter) {
  const bool negated = !pattern.empty() && (pattern[0] == '!' || pattern[0] == '^');
  if (negated) pattern.remove_prefix(1);
  bool found = false;
  for (bool first = true; !pattern.empty() && (first || pattern[0] != ']'); first = false) {
    const std::string_view low = pattern.substr(0, letter_size(pattern));
    pattern.remove_prefix(low.size());
    std::string_view high = low;
    if (pattern.size() > 1 && pattern[0] == '-' && pattern[1] != ']') {
      pattern.remove_prefix(1);
      high = pattern.substr(0, letter_size(pattern));
      pattern.remove_prefix(high.size());
    }
    found = found || (low <= letter && letter <= high);
  }
  if (pattern.empty()) return false;
  pattern.remove_prefix(1);
  return found != negated;
}

bool matches(std::string_view pattern, std::string_view text);

bool star_matches(std::string_view pattern, std::string_view text) {
  const bool crosses = pattern.starts_with("**");
  pattern.remove_prefix(crosses ? 2 : 1);
  // `a/**/b` is also `a/b`.
  if (crosses && pattern.starts_with('/') && matches(pattern.substr(1), text)) return true;
  for (;;) {
    if (matches(pattern, text)) return true;
    if (text.empty() || (text[0] == '/' && !crosses)) return false;
    text.remove_prefix(1);
  }
}

bool matches(std::string_view pattern, std::string_view text) {
  while (!pattern.empty()) {
    if (pattern[0] == '*') return star_matches(pattern, text);
    if (text.empty()) return false;
    const std::size_t size = letter_size(text);
    if (pattern[0] == '?' || pattern[0] == '[') {
      const bool any = pattern[0] == '?';
      pattern.remove_prefix(1);
      if (text[0] == '/' || (!any && !set_matches(pattern, text.substr(0, size)))) return false;
      text.remove_prefix(size);
      continue;
    }
    if (pattern[0] == '\\' && pattern.size() > 1) pattern.remove_prefix(1);
    if (pattern[0] != text[0]) return false;
    pattern.remove_prefix(1);
    text.remove_prefix(1);
  }
  return text.empty();
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  if (pattern.find('/') == std::string_view::npos) {
    return matches(pattern, path.substr(path.find_last_of('/') + 1));
  }
  if (pattern.starts_with('/')) pattern.remove_prefix(1);
  return matches(pattern, path);
}

}  // namespace cchc::batch
