// Columns as a reader sees them. Tables that were drawn by hand have rows whose cells end a few
// millimetres apart; Word makes a column of its grid of every such gap.
#pragma once

#include <span>

#include "cchc/document.hpp"

namespace cchc::load {

// Takes edges of columns that lie closer together than 4 mm for one edge, and renumbers the cells'
// columns and spans accordingly. `widths` are those of the grid's columns in twips (1/1440 inch).
// Blank cells that are left without a column, which exporters put where a row begins late, go. The
// table stays as it is where widths are missing, or where text would be left without a column.
void join_near_edges(Table& table, std::span<const int> widths);

}  // namespace cchc::load
