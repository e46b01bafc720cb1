// Where the tables of a sheet are: sheets hold letterhead, titles, tables and signatures in one
// grid, told apart by blank rows and by how many cells of a row are filled.
#pragma once

#include <span>
#include <vector>

#include "load/sheet/sheet_builder.hpp"

namespace cchc::load::sheet {

// Appends the blocks of a sheet's cells, which are in reading order, without hidden ones and
// without cells that another covers. Numbers tables on from `tables`.
void append_blocks(std::span<SheetCell> cells, std::uint32_t& tables, std::vector<Block>& blocks);

}  // namespace cchc::load::sheet
