// Relations that the wording of a table implies, where no schema declares any.
#pragma once

#include "cchc/report.hpp"

namespace cchc::extract {

// Adds relations between rows that no schema knows, only where the wording leaves one reading:
// a share over two counts, a "Tổng số" over its parts, "đúng hạn" or "có mặt" within its whole.
// Figures are never asked: a relation inferred because it happens to hold could not fail.
void infer_relations(Report& report);

}  // namespace cchc::extract
