// Findings about printed numbers (S201 to S203).
#pragma once

#include "cchc/finding.hpp"
#include "check/numbering.hpp"

namespace cchc::checking {

// At the number's cell. Facts: {printed}, {other} and {other_label} of the row that it clashes with
// or follows, {expected}; of numbers that lost their beginning {numbers} {rows} {block} {expected}.
Finding about_number(const Rule& rule, const Report& report, const NumberFault& fault);

}  // namespace cchc::checking
