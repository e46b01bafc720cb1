// What the cells of a report say, once it is known what they are about.
#pragma once

#include <vector>

#include "cchc/report.hpp"
#include "extract/table/value.hpp"

namespace cchc::extract {

// What the values under a row are, where no schema says it. `parent` may be null.
void infer_kind(Observation& row, const Observation* parent);

// How this report writes its figures.
NumberHabit habit_of(const std::vector<Observation>& rows);

void read_values(Report& report, const NumberHabit& habit);

}  // namespace cchc::extract
