// Tables that a converter left without rows and columns, as `pdftotext` does without `-layout`.
#pragma once

#include <algorithm>

#include "cchc/report.hpp"

namespace cchc::checking {

[[nodiscard]] inline bool is_lost_grid(const UnreadTable& table) {
  return table.rows == 0 && table.columns == 0 && table.location.in_text();
}

// No table was read, and none stood there but such ones: F903 says so once, not D107 of each.
[[nodiscard]] inline bool has_lost_grids_only(const Report& report) {
  return !report.has_table && !report.unread_tables.empty() &&
         std::all_of(report.unread_tables.begin(), report.unread_tables.end(), is_lost_grid);
}

}  // namespace cchc::checking
