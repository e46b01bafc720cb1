// A slip that may explain a wrong relation, before anyone has tried whether its mend holds.
#pragma once

#include <cstddef>
#include <vector>

#include "cchc/finding.hpp"
#include "check/examination.hpp"

namespace cchc::checking {

// Costs are compared in this many parts of those of digit_slips.hpp.
constexpr int cost_unit = 10;

struct Proposal {
  How how = How::wrong_figure;
  std::vector<Assumption> changes;  // nearly always one cell
  int cost = 0;                     // see digit_slips.hpp
  Facts facts;
  Location source = {};        // of the prose that a pair was taken from
  bool must_mend_all = false;  // too weak to leave another relation of its cell wrong
};

using Proposals = std::vector<Proposal>;

// Slips of whoever computed a ratio: another pair of figures, swapped parts, the complement.
void propose_ratio_slips(const Examination& examination, std::size_t relation,
                         Proposals& proposals);

// Pairs of the prose, for a ratio that no pair of the table explains: only such that chance can
// hardly have brought about.
void propose_prose_pairs(const Examination& examination, std::size_t relation,
                         Proposals& proposals);

// Slips of whoever added up: a part left out or counted twice.
void propose_sum_slips(const Examination& examination, std::size_t relation, Proposals& proposals);

// Slips of whoever typed one cell: digits, the decimal mark, the row beside it.
void propose_cell_slips(const Examination& examination, std::size_t relation, CellId observation,
                        Proposals& proposals);

// A unit of money that differs from the form's, or from the other rows of the relation.
void propose_unit_slips(const Examination& examination, std::size_t relation, Proposals& proposals);

}  // namespace cchc::checking
