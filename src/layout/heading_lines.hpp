// Lines of a heading in columns that spaces draw, word by word put over the columns.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "layout/spaced_line.hpp"

namespace cchc::layout {

// Words that stand together over one column or over several.
struct HeadingPiece {
  std::size_t line = 0;
  std::size_t first = 0;  // column
  std::size_t last = 0;
  Extent at;
  std::string_view text;

  [[nodiscard]] bool is_wide() const { return last > first; }
  [[nodiscard]] bool overlaps(const HeadingPiece& other) const {
    return first <= other.last && other.first <= last;
  }
};

// `columns`: where cells of the body stand; an empty extent for a column that the table has not.
// Line by line, in each from left to right.
std::vector<HeadingPiece> place_heading(std::span<const SpacedLine> lines,
                                        std::span<const Extent> columns);

}  // namespace cchc::layout
