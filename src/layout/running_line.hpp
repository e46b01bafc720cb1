// A page's head or foot that is seen but once: no other page repeats it, so that the table around
// it must tell.
#pragma once

#include <cstddef>
#include <string_view>

#include "layout/shape.hpp"

namespace cchc::layout {

// Apart from the lines about it, in the middle of a table whose rows have numbers, in two parts or
// more, across the columns of numbers and of names, and without a figure: no row is like that.
bool is_running_line(Lines lines, std::size_t at);

// A heading that the page's end cut off from its rows: the same heading follows with nothing
// between. Gives its first line and the line behind it; both `at` where there is none. `at`: a line
// for which is_column_heading holds.
struct DoubledHeading {
  std::size_t begin = 0;
  std::size_t end = 0;
};
DoubledHeading doubled_heading(Lines lines, std::size_t at);

}  // namespace cchc::layout
