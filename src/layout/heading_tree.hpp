// The heading of a table in columns that spaces draw, as rows of cells that stand over columns.
#pragma once

#include <span>
#include <vector>

#include "cchc/document.hpp"
#include "layout/spaced_line.hpp"

namespace cchc::layout {

// `columns`: where cells of the body stand, left to right; an empty extent for one that the table
// has not. A cell spans the columns under it, and the rows below where no other cell is.
std::vector<Row> read_heading_tree(std::span<const SpacedLine> lines,
                                   std::span<const Extent> columns);

}  // namespace cchc::layout
