// Where the columns of a table begin to stand elsewhere: each page of a print has its own places.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "layout/spaced_line.hpp"

namespace cchc::layout {

// Indices of the lines, behind `body`, from which on columns stand elsewhere than in the lines
// above.
std::vector<std::size_t> column_shifts(std::span<const SpacedLine> lines, std::size_t body);

}  // namespace cchc::layout
