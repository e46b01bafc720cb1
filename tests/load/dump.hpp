// A Document as a few lines of text, so that a test compares the whole of it:
//
//   P1 text of a paragraph
//   T1
//     1.1 @0 2x1 STT             row.cell, column of the grid, rows x columns where not 1x1
//     1.2 @1 [italic] Chỉ tiêu   with what else is true of the cell
//       T2                       a table in the cell
#pragma once

#include <string>

#include "cchc/load.hpp"

namespace cchc::test {

std::string dump(const Document& document);
std::string dump(const LoadError& error);  // "error missing_part word/document.xml"
std::string dump(const LoadResult& result);

}  // namespace cchc::test
