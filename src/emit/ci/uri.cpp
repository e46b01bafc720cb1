#include "emit/ci/uri.hpp"

#include <filesystem>

namespace cchc::emit {
namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~' || c == '/';
}

std::string encoded(std::string_view path) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    if (is_unreserved(c)) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += digits[byte >> 4U];
    uri += digits[byte & 15U];
  }
  return uri;
}

bool leads_out(const std::filesystem::path& path) {
  return path.is_absolute() || (!path.empty() && *path.begin() == "..");
}

}  // namespace

FileUri file_uri(std::string_view path, std::string_view folder) {
  if (path == "-") return {"-", false};  // standard input
  using Path = std::filesystem::path;
  // Readers of the URI take out the dots in the same way, without a look at the disk.
  Path normal = Path(path).lexically_normal();
  if (leads_out(normal) && !folder.empty()) {
    const Path base = Path(folder).lexically_normal();
    const Path whole = (base / normal).lexically_normal();
    normal = whole.lexically_relative(base);
    if (leads_out(normal)) normal = whole;
  }
  if (normal.is_absolute()) return {"file://" + encoded(normal.string()), false};
  return {encoded(normal.string()), !leads_out(normal)};
}

}  // namespace cchc::emit
