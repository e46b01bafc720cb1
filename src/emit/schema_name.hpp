// The schema that a report or a row of it goes by.
#pragma once

#include <string_view>

#include "cchc/report.hpp"

namespace cchc::emit {

// Empty where none fits. A report with matrices only goes by the form of the first.
inline std::string_view schema_id(const Report& report) {
  if (report.schema != nullptr) return report.schema->id;
  for (const ReportTable& table : report.tables) {
    if (table.schema != nullptr) return table.schema->id;
  }
  return {};
}

inline std::string_view schema_id(const Report& report, const Observation& row) {
  if (row.table.known() && *row.table < report.tables.size()) {
    const Schema* const own = report.tables[*row.table].schema;
    if (own != nullptr) return own->id;
  }
  return report.schema == nullptr ? std::string_view() : report.schema->id;
}

}  // namespace cchc::emit
