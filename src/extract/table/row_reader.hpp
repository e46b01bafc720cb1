// One row of a list of indicators: its cells by the heading's columns, slipped ones put back.
#pragma once

#include "extract/table/header.hpp"
#include "extract/table/rows.hpp"

namespace cchc::extract {

SourceRow read_row(const Columns& columns, const Row& row);

}  // namespace cchc::extract
