// How a rule puts a finding together: place, cells and the facts that its message names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "cchc/finding.hpp"
#include "cchc/report.hpp"
#include "cchc/rule.hpp"

namespace cchc::checking {

// About the report as a whole, at a place that may be unknown.
Finding about_report(const Rule& rule, const Location& location = {});

// About a row, at its value's cell; sets the fact {cell}.
Finding about_row(const Rule& rule, const Report& report, CellId observation);

// A row as its reader would find it; its form is to be told where that is not `form_here`.
CellName name_of(const Report& report, const Term& term, std::string_view form_here);
CellName name_of(const Report& report, CellId observation, std::string_view form_here);
// Where numbering begins anew in each form its form is told.
CellName name_of(const Report& report, CellId observation);

// A row's name as a sentence can carry it: without its dash or colon, long ones cut off.
Name label_of(const Observation& row);
Name shortened(std::string_view label);

void add_fact(Finding& finding, std::string_view name, Fact fact);
void add_related(Finding& finding, const Report& report, const Term& term);
void add_related(Finding& finding, const Report& report, CellId observation);

// The value as its cell has it, where the cell holds nothing else: "17920" of a row that reads so,
// nothing of "446/491".
std::string figure_in_cell(const Report& report, const Term& term);

// {level}, where the report's is known.
void add_level(Finding& finding, const Report& report);

// The facts that most rules about values name: {raw}, and {value} where there is one.
void add_value(Finding& finding, const Observation& row);

Term term_of(const Report& report, CellId observation);

}  // namespace cchc::checking
