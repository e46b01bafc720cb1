// What a cell of a row says: without inline marks and without what is struck out in plain text.
#pragma once

#include <string>

#include "cchc/document.hpp"

namespace cchc::extract {

struct CellText {
  std::string text;
  bool struck = false;  // text of it was struck out, by the reader of the file or here
};

// Markdown, and people in plain text, strike out by "~~89~~", HTML within Markdown by
// "<del>89</del>". Figures below each other in one cell are not one number: "12" over "799" gives
// "12; 799", but "2.388/" over "2.390" is one that had no room.
CellText read_cell_text(const Cell& cell);

}  // namespace cchc::extract
