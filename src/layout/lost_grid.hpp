// Tables whose cells a converter printed without their grid: a cell a line in no certain order, or
// rows with single spaces between their cells, as `pdftotext` without `-layout` writes them.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/shape.hpp"

namespace cchc::layout {

// Where such tables begin among lines that no recogniser took. Each has headings of its columns and
// figures enough below them: prose and lists have not. Lines with wide gaps between their parts are
// columns that were kept, and none of these.
std::vector<std::size_t> find_lost_grids(Lines lines);

}  // namespace cchc::layout
