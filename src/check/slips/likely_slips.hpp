// Which slip of the hand would explain a relation that does not hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "check/examination.hpp"

namespace cchc::checking {

struct LikelySlips {
  std::vector<Suggestion> suggestions;
  std::uint8_t rivals = 0;  // Finding::rivals
};

// Best first. Each was tried out: with it the relation holds, and no other relation of the changed
// cell that held before is broken. Ranked by how many wrong relations one change restores, then by
// how few and how common the changes are. Where one change of one cell is the only one that agrees
// with every relation, it is first, whatever may have caused it.
LikelySlips likely_slips(const Examination& examination, std::size_t relation);

// The digits alone, without a minus or, in a count, a separator, where relations of the cell bear
// that out and none is broken by it.
std::vector<Suggestion> bare_figure(const Examination& examination, CellId observation);

}  // namespace cchc::checking
