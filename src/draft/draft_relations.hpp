// Which of a report's relations a schema may say.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cchc/report.hpp"

namespace cchc::draft {

// Elements of relations, by what they stand in: an observation of a list of indicators, or a column
// of a matrix (table and column).
struct DraftRelations {
  std::map<CellId, std::vector<std::string>> of_rows;
  std::map<std::pair<TableId, ColumnId>, std::vector<std::string>> of_columns;
};

// Those that hold, and that a schema can say: of one kind and one unit, without going in a circle.
// `number` of a column as the draft writes it.
DraftRelations relations_that_hold(
    const Report& report,
    const std::map<std::pair<TableId, ColumnId>, std::string>& column_numbers);

// A matrix's columns all count alike; a list of indicators has one that counts.
bool is_matrix(const ReportTable& table);

}  // namespace cchc::draft
