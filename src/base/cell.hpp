// How far a cell's own figure is trusted.
#pragma once

#include "base/names.hpp"
#include "cchc/report.hpp"

namespace cchc {

// Whether a row's own figure stands as it was meant: not taken from another column by guess, not
// readable in a second way.
inline bool is_certain(const Observation& row) {
  return row.value && !row.other_value && !names::shift[row.shift].guessed;
}

}  // namespace cchc
