// Whether the printed numbers of the rows follow each other. Each row gets at most one fault, so
// that one slip of the hand is one finding.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cchc/report.hpp"

namespace cchc::checking {

enum class NumberProblem : std::uint8_t {
  duplicate,     // S201: `other` prints the same number in the same block
  out_of_order,  // S202: does not follow `other`, the row before it in its block
  exchanged,     // S202: it and `other` bear each other's numbers, or stand in each other's places
  wrong_parent,  // S203: belongs to another block than `other`, the row that it stands under
  other_style,   // S203: "a)" or "II" for a number of parts, among rows that print these
  shrunk,        // S203: only the end of its number is printed ("1." under 2.2), `other` as above
};

struct NumberFault {
  CellId observation;
  NumberProblem problem = NumberProblem::out_of_order;
  CellId other;
  std::string expected;       // the number that should stand there; empty where that is not known
  bool by_form = false;       // of a duplicate: the form itself prints the number on both rows
  std::vector<CellId> alike;  // of shrunk numbers: the block's other rows with the same fault
};

// In the order of the report. A numbering that differs from the schema's but is sound in itself (a
// row was put in and all after it renumbered, or all rows bear other numbers) has no fault.
std::vector<NumberFault> find_number_faults(const Report& report);

}  // namespace cchc::checking
