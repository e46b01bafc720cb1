// A schema drafted from the tables of a report: its forms, rows, columns, units and the relations
// that hold in it. What was read from figures is marked as guessed, for a person to confirm.
#pragma once

#include <string>
#include <string_view>

#include "cchc/report.hpp"

namespace cchc::draft {

// XML that read_schema accepts. Empty where the report has no table.
std::string schema_of(const Report& report, std::string_view id);

// An id from the name of a file: "Báo cáo quý I.docx" gives "bao-cao-qui-i".
std::string id_of(std::string_view path);

}  // namespace cchc::draft
