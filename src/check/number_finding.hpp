// Findings about printed numbers (S201 to S203).
#pragma once

#include "cchc/finding.hpp"
#include "check/numbering.hpp"

namespace cchc::checking {

// At the number's cell. Facts: {printed}, and {problem}, a sentence without its full stop.
Finding about_number(const Rule& rule, const Report& report, const NumberFault& fault);

}  // namespace cchc::checking
