// The heading of a table whose columns spaces draw: where it begins and ends among the lines.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "layout/column_grid.hpp"
#include "layout/shape.hpp"
#include "layout/spaced_line.hpp"

namespace cchc::layout {

// "STT" at the left, the heading of the names in one of the lines about it, and wide space between
// columns in one of them.
bool is_column_heading(Lines lines, std::size_t at);

// Lines of the heading may stand above that of "STT", which is in the middle.
std::size_t column_heading_begin(Lines lines, std::size_t stt, std::size_t floor);

// Behind the heading: the first line that a number begins or of which no part is a heading's.
// `stt`: index of the line of "STT".
std::size_t column_heading_end(std::span<const SpacedLine> lines, std::size_t stt);

// The same where the heading is repeated: behind the words of `first`, the lines of the first one.
// What follows may be the rest of a row, which looks like a heading's rest.
std::size_t repeated_heading_end(std::span<const SpacedLine> lines, std::size_t stt,
                                 std::span<const SpacedLine> first);

}  // namespace cchc::layout
