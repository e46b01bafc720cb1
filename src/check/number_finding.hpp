// Findings about printed numbers (S201 to S203).
#pragma once

#include "cchc/finding.hpp"
#include "check/numbering.hpp"

namespace cchc::checking {

// At the number's cell. Facts: {printed}, {should} ("; đúng ra là 3.3" or nothing), {other_label},
// {after} and {under} (" (sau hàng 3.2)", " (mục 1.2)" or nothing).
Finding about_number(const Rule& rule, const Report& report, const NumberFault& fault);

}  // namespace cchc::checking
