// A finding as `text` shows it: its line, the row with the cell underlined, the cells that it was
// computed from, the likely slip.
#pragma once

#include <cstddef>
#include <string>

#include "cchc/emit.hpp"
#include "emit/terminal/style.hpp"

namespace cchc::emit {

struct BlockOptions {
  Language language = Language::vietnamese;
  std::size_t width = 80;
  bool wrap = false;  // sentences that are wider
};

// Several lines, the last one ended.
std::string finding_block(const Report& report, const Finding& finding, const BlockOptions& options,
                          const Painter& paint);

}  // namespace cchc::emit
