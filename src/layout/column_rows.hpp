// Which lines of a table without ruling make a row. A cell that is wrapped takes several lines; the
// shorter cells beside it stand in the middle of them, or at the top.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "layout/column_grid.hpp"

namespace cchc::layout {

struct TableLine {
  const Paragraph* source = nullptr;
  bool begins_page = false;
  CutLine cut;
};

// The number of lines of each row, in order.
std::vector<std::size_t> group_rows(std::span<const TableLine> lines, const ColumnGrid& grid,
                                    bool continues);

// Whether two lines of one cell are one word that had no room: "2.388/2." and "390". `width`: of
// the cell's column.
bool is_broken_word(const Piece& first, std::string_view second, std::uint32_t width);

}  // namespace cchc::layout
