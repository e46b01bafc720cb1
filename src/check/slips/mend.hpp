// What a change of cells does to the relations that they take part in.
#pragma once

#include <cstddef>
#include <span>

#include "check/examination.hpp"

namespace cchc::checking {

struct MendEffect {
  bool sound = false;   // the relation in question holds now, none that held is broken
  int restored = 0;     // relations that were wrong and hold now, that one included
  int still_wrong = 0;  // relations of the changed cells that were wrong and are
  int doubtful = 0;     // other cells of the relation in question that can hardly be right
};

// Tries the changes out, by exact arithmetic, on every relation of every changed cell.
MendEffect try_mend(const Examination& examination, std::size_t relation,
                    std::span<const Assumption> changes);

// How often a cell's figure is borne out elsewhere in the report: by other relations that hold,
// and by the prose, which counts for two.
int count_confirmations(const Examination& examination, CellId observation);

// Whether a row may hold such a value at all: counts are whole, as is what has no other unit and
// was written whole; shares are at most 100.
bool is_plausible(const Observation& row, const Decimal& value);

}  // namespace cchc::checking
