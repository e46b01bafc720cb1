// Rows of tables with several value columns.
#pragma once

#include "extract/table/header.hpp"
#include "extract/table/rows.hpp"

namespace cchc::extract {

// Number, name, unit and note as in any row, and one cell a value column. A row across the table is
// all name.
SourceRow read_matrix_row(const Row& row, const Heading& heading);

// Says of each row whether it is a section or a total, once all are read, and drops what stands
// below the table: remarks, signatures.
void finish_matrix(FormRows& form);

}  // namespace cchc::extract
