// What the relations' rules should say, by this test's own arithmetic: fixed-point integers in half
// millionths, a second way to the same verdicts as src/check's rationals.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "properties/sample.hpp"

namespace cchc::test {

// The figures of a report, by observation; nothing where a cell gives none.
using Figures = std::vector<std::optional<Decimal>>;
Figures figures_of(const Report& report);

// Whether the relation holds, or cannot be checked, with these figures.
bool holds(const Report& report, const Relation& relation, const Figures& figures);

// Arithmetic findings of every relation with these figures.
FindingKeys expected_findings(const Report& report, const Figures& figures);

// Indexes of the relations that a cell takes part in.
std::vector<std::size_t> relations_with(const Report& report, CellId observation);

}  // namespace cchc::test
