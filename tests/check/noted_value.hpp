// Units and values of the notation. Deliberately plain: reading real cells is extract's work.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cchc/report.hpp"

namespace cchc::testing {

IndicatorKind kind_of_unit(const std::string& unit);
std::vector<std::pair<std::int32_t, std::string>> codes_of_unit(const std::string& unit);

// Sets raw, reading, value, of and percent_sign.
void read_value(Observation& row, const std::string& raw);

}  // namespace cchc::testing
