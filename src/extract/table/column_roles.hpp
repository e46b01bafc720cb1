// What the figures of each value column are of.
#pragma once

#include <optional>
#include <vector>

#include "cchc/report.hpp"
#include "extract/table/header.hpp"

namespace cchc::extract {

// Gives each value column its role, kind and unit. `lists_indicators`: the rows are indicators, so
// that one column is the result; else they are what a matrix counts.
void assign_roles(std::vector<ValueColumn>& values, bool lists_indicators,
                  const std::optional<Period>& period);

}  // namespace cchc::extract
