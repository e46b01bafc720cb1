// What a schema asks for and the report does not have.
#pragma once

#include "cchc/report.hpp"
#include "extract/matching/align.hpp"

namespace cchc::extract {

// Fills Report::missing_rows and missing_forms, by the level of the report's head.
void note_missing(const Schema& schema, const Alignment& alignment, Report& report);

}  // namespace cchc::extract
