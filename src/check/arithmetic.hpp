// Findings of the rules about relations: each rule picks a verdict, the cells and figures are
// described here once.
#pragma once

#include <vector>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"

namespace cchc::checking {

// One finding for every relation with this verdict. Facts: {cell}, {actual}, {expected} and
//   ratio             {numerator} {denominator} {numerator_cell} {denominator_cell}
//   sum               {parts} "2 + 2 + 44", {part_cells} "2.3 + 2.4 + 2.5", {sum}
//   at most, equal    {other} {other_cell}
// It is about the target, but a part above its whole is about the part.
void report_relations(const Examination& examination, Verdict verdict, const Rule& rule,
                      std::vector<Finding>& findings);

}  // namespace cchc::checking
