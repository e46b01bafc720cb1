// Tables that lost their grid: one cell after the other, and nothing tells where a row ends but
// the number that begins the next one and how many cells rows have.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cchc/document.hpp"

namespace cchc::layout {

struct StreamCell {
  std::string text;  // '\n' where the border between two cells may have been lost
  Location location;
};

struct StreamTable {
  Table table;
  std::size_t cells = 0;  // how many of the stream belong to it
};

// `cells` begins with the heading and may go on behind the table. `row_ends`: the source writes a
// blank cell behind each row.
std::optional<StreamTable> read_cell_stream(const std::vector<StreamCell>& cells, bool row_ends);

}  // namespace cchc::layout
