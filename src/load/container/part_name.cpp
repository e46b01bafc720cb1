#include "load/container/part_name.hpp"

#include <algorithm>
#include <charconv>

namespace cchc::load {
namespace {

std::string unescape(std::string_view target) {
  std::string text;
  for (std::size_t k = 0; k < target.size(); ++k) {
    unsigned code = 0;
    const char* const digits = target.data() + k + 1;
    if (target[k] == '%' && k + 2 < target.size() &&
        std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2) {
      text += static_cast<char>(code);
      k += 2;
    } else {
      text += target[k];
    }
  }
  return text;
}

}  // namespace

std::string folder_of(std::string_view part) {
  const auto slash = part.rfind('/');
  return std::string(part.substr(0, slash == std::string_view::npos ? 0 : slash));
}

std::string resolve_part(std::string_view folder, std::string_view written) {
  const std::string unescaped = unescape(written);
  std::string_view target = unescaped;
  if (target.empty()) return {};
  std::string path = target.starts_with('/') ? std::string() : std::string(folder);
  while (!target.empty()) {
    const auto end = std::min(target.find('/'), target.size());
    const std::string_view step = target.substr(0, end);
    if (step == "..") {
      path.erase(path.find_last_of('/') == std::string::npos ? 0 : path.find_last_of('/'));
    } else if (!step.empty() && step != ".") {
      if (!path.empty()) path += '/';
      path += step;
    }
    target.remove_prefix(std::min(end + 1, target.size()));
  }
  return path;
}

}  // namespace cchc::load
