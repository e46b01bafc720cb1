// Remarks beside a column of figures. Where the gap between both is narrow, the grid takes the
// words of a remark, or a figure in it, for the row's value; the whole row tells better.
#pragma once

#include <span>

#include "layout/column_grid.hpp"
#include "layout/column_rows.hpp"

namespace cchc::layout {

// "71 Báo cáo số" in one column of figures: the words, and what follows them, are the next one's.
void part_figures_from_words(CutLine& line, const ColumnGrid& grid);

// Before lines are put together to rows: a figure right of a remark's begin in one of the two lines
// above, "Báo cáo số" over "12", with no number and no unit in its line, is the rest of the remark.
void place_wrapped_figures(std::span<TableLine> lines, const ColumnGrid& grid);

// Of the lines of one row: words above and below the row's figure, and figures below the begin of
// a remark, "Báo cáo số" over "12", are the remark's.
void settle_remarks(std::span<TableLine> row, const ColumnGrid& grid);

}  // namespace cchc::layout
