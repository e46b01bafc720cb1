// The heading of a table as a tree: which headings stand above each column, outermost first.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cchc/document.hpp"
#include "extract/table/column_numbers.hpp"

namespace cchc::extract {

struct ColumnHeading {
  std::vector<std::string> path;  // without inline marks; empty where nothing stands above
  ColumnNumber number;            // that the form prints for it
};

struct HeadingTree {
  std::vector<ColumnHeading> columns;  // by grid column
  std::size_t rows = 0;                // of the table, the row of column numbers included
};

int table_width(const Table& table);

// The tree that begins at `row`. It goes on as long as rows below leave `fixed` columns (those of
// numbers and names) blank or merged and hold no figures, up to the row of column numbers.
// Merged cells give the tree; where a text lost them, a blank is the shadow of the heading to its
// left if something stands below it. `width` is table_width(table).
HeadingTree read_heading_tree(const Table& table, std::size_t row, const std::vector<int>& fixed,
                              int width);

}  // namespace cchc::extract
