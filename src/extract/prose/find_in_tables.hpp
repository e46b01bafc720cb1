// What the prose says of a cell of the tables.
#pragma once

#include <vector>

#include "cchc/report.hpp"

namespace cchc::extract {

// Appends a claim `same` for each figure whose sentence gives it by the own name of one cell (of
// its row, or of row and column), of this period and in its unit. They disagree only where nothing
// lets the sentence be of a part, of another period or of a neighbouring cell; where something does
// there is no claim. Wants the report's tables read, with values, units and parents. `narrowed`: as
// Prose has it.
void find_in_tables(Report& report, const std::vector<bool>& narrowed);

// Lists whose total a table gives with parts of its own, behind find_in_tables. A list that falls
// short is whole where the parts that it leaves out stand there and make up the difference: they
// become its operands. A part that its sentence names as the table does, but with another figure,
// gets a claim `same`.
void find_parts_in_tables(Report& report);

}  // namespace cchc::extract
