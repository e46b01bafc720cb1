// The sheet on which reports stand side by side.
#pragma once

#include "emit/workbook/comparison.hpp"
#include "emit/workbook/workbook.hpp"

namespace cchc::emit {

// Three rows of heads (organisation, period, file) over the values. More reports than a sheet has
// columns go on in another one.
void write_comparison(Workbook& book, Comparison& comparison, Language language);

}  // namespace cchc::emit
