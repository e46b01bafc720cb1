#include "emit/terminal/style.hpp"

#include <fmt/format.h>

#include <array>

namespace cchc::emit {

std::string Painter::operator()(Tint tint, std::string_view text) const {
  static constexpr std::array<std::string_view, 7> codes = {"0",    "1",    "2",   "1;31",
                                                            "1;33", "1;36", "1;32"};
  if (!enabled_ || tint == Tint::plain || text.empty()) return std::string(text);
  return fmt::format("\x1B[{}m{}\x1B[0m", codes.at(static_cast<std::size_t>(tint)), text);
}

Tint tint_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Tint::red;
    case Severity::warning:
      return Tint::yellow;
    case Severity::info:
      return Tint::cyan;
  }
  return Tint::plain;
}

}  // namespace cchc::emit
