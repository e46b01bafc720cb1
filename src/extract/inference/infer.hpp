// Relations that the wording of a table implies, where no schema declares any.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "cchc/report.hpp"

namespace cchc::extract {

// How a table goes on from others under the same heading.
struct TableParts {
  std::vector<std::size_t> begins;  // rows that begin a part, behind a line of text
  bool begun_anew = false;          // a list of its own, though the one before has its heading
};

// Adds relations between rows that no schema knows, only where the wording leaves one reading:
// a share over two counts, a "Tổng số" over its parts, "đúng hạn" or "có mặt" within its whole.
// Figures are never asked: a relation inferred because it happens to hold could not fail.
// `parts`: one a table.
void infer_relations(Report& report, std::span<const TableParts> parts);

}  // namespace cchc::extract
