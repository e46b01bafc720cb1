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

}  // namespace cchc::extract
