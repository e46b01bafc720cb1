// Who signs a report, in lines below a table that spaces draw: no rows of it, though they have gaps
// as rows have.
#pragma once

#include <cstddef>
#include <span>

#include "layout/spaced_line.hpp"

namespace cchc::layout {

// Index of the first of them at or behind `from`, behind the last line that has a row's number;
// lines.size() where none is.
std::size_t signature_begin(std::span<const SpacedLine> lines, std::size_t from);

}  // namespace cchc::layout
