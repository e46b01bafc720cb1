// Relations between the cells of one report.
#pragma once

#include <cstdint>
#include <vector>

#include "cchc/report.hpp"

namespace cchc::extract {

// The schema's relations with this report's rows for terms. Relations of forms that the report
// does not have, or of which it has no row at all, are left out.
void resolve_relations(const Schema& schema, const std::vector<std::uint8_t>& editions,
                       Report& report);

// Of a form whose rows and columns are both listed: what holds between rows in the leading column
// holds in the others too.
void spread_row_relations(Report& report);
// Whether a relation between rows holds in that column as in the one that leads: not in shares and
// comparisons, and no share of a plan is computed.
bool holds_in(const TableColumn& column, RelationKind kind);

}  // namespace cchc::extract
