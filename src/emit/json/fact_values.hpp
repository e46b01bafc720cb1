// Facts as JSON. Each kind is told by its keys:
//   "446/491"                                   a text as it stands in the report
//   27                                          a count
//   {"value": "90.83", "unit", "written"}       a figure
//   {"form": "3", "code": "3.2.1", "number", "label", "above", "tell_form"}     a row
//   {"name": "…"}                               what a row or a form is called
//   {"kind": "quarter", "year": 2024, "index": 3}            a period
//   {"date": "2024-09-06"}, {"level": "huyen"}, {"line": 75} a day, a level, a place
//   […]                                         several of one kind
#pragma once

#include "cchc/fact.hpp"
#include "emit/json/json_writer.hpp"

namespace cchc::emit {

void write_fact(JsonWriter& json, const Fact& fact);

// {"cell": {…}, "actual": {…}, …}
void write_facts(JsonWriter& json, const Facts& facts);

}  // namespace cchc::emit
