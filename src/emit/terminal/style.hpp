// Colours of a terminal, or none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cchc/finding.hpp"

namespace cchc::emit {

enum class Tint : std::uint8_t { plain, bold, dim, red, yellow, cyan, green };

class Painter {
 public:
  explicit Painter(bool enabled) : enabled_(enabled) {}
  // `text` must already be escaped.
  [[nodiscard]] std::string operator()(Tint tint, std::string_view text) const;

 private:
  bool enabled_;
};

Tint tint_of(Severity severity);

}  // namespace cchc::emit
