// Lines of a table with many columns of figures, in columns that spaces draw: where it begins and
// ends among the lines of a text, told by the figures alone.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "layout/shape.hpp"
#include "layout/spaced_line.hpp"

namespace cchc::layout {

// The cells of a line: what wide gaps set apart, and figures beside each other.
std::vector<Chunk> cells_of_line(const SpacedLine& line);

bool is_figure_cell(const SpacedLine& line, const Chunk& cell);

// "1 2 3 …", "(1) (2) (3)=(1)+(2)", "A B 1 2": the row of the columns' numbers.
bool is_column_count(const SpacedLine& line);

struct MatrixLines {
  std::size_t begin = 0;          // of the text's lines: the heading
  std::size_t end = 0;            // behind the last row
  std::vector<SpacedLine> lines;  // without headings that repeat
  std::size_t heading = 0;        // of those, how many are the heading
  std::size_t count = 0;          // behind them, how many are the row of the columns' numbers
  bool numbered = false;          // a column of row numbers stands before the names
};

// The table whose first figures stand in lines[at]; its heading begins at `floor` or later.
std::optional<MatrixLines> find_matrix_lines(Lines lines, std::size_t at, std::size_t floor);

// Whether the heading with "STT" in lines[at] is that of such a table, not of a list with one
// figure a row.
bool heads_matrix(Lines lines, std::size_t at);

}  // namespace cchc::layout
