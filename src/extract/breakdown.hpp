// Whether rows under a total are all its parts, by their names alone.
#pragma once

#include <vector>

#include "extract/wording.hpp"

namespace cchc::extract {

// Distinct members of one closed set (levels, channels), the bodies that direct at one level, or
// the kinds that the total's own name lists ("Tổng số cán bộ, công chức" over "Số cán bộ …" and
// "Số công chức …"). Other names that look alike may overlap or leave something out.
bool are_breakdown(const Wording& total, const std::vector<const Wording*>& parts);

}  // namespace cchc::extract
