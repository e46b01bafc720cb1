#include "text/fill.hpp"

namespace cchc::text {
namespace {

// False where some name stood for nothing.
bool append_filled(std::string& out, std::string_view pattern, const Resolve& resolve) {
  bool all_known = true;
  while (true) {
    const auto open = pattern.find('{');
    const auto close = pattern.find('}', open);
    out += pattern.substr(0, open);
    if (close == std::string_view::npos) return all_known;
    if (!resolve(pattern.substr(open + 1, close - open - 1), out)) {
      out += pattern.substr(open, close - open + 1);
      all_known = false;
    }
    pattern.remove_prefix(close + 1);
  }
}

}  // namespace

std::string fill(std::string_view pattern, const Resolve& resolve) {
  std::string out;
  out.reserve(pattern.size() * 2);
  while (true) {
    const auto open = pattern.find('[');
    const auto close = pattern.find(']', open);
    append_filled(out, pattern.substr(0, open), resolve);
    if (close == std::string_view::npos) return out;
    const auto before = out.size();
    if (!append_filled(out, pattern.substr(open + 1, close - open - 1), resolve)) {
      out.resize(before);
    }
    pattern.remove_prefix(close + 1);
  }
}

}  // namespace cchc::text
