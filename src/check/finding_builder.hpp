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
Finding about_row(const Rule& rule, const Report& report, std::int32_t observation);

// How an officer would name a row: its number, or where it has none of its own its name and the
// number above it; with the form where that is not `form_here`.
Phrase name_of(const Report& report, const Term& term, std::string_view form_here);
Phrase name_of(const Report& report, std::int32_t observation, std::string_view form_here);

// A row's name as a sentence can carry it: without its dash or colon, long ones cut off. A Phrase
// since names are words: they are no part of a finding's fingerprint.
Phrase label_of(const Observation& row);
Phrase shortened(std::string_view label);

// A unit inside of a sentence: "triệu đồng" for "Triệu đồng".
std::string in_sentence(std::string_view unit);

void add_fact(Finding& finding, std::string_view name, Fact fact);
void add_related(Finding& finding, const Report& report, const Term& term);
void add_related(Finding& finding, const Report& report, std::int32_t observation);

// The facts that most rules about values name: {raw}, and {value} where there is one.
void add_value(Finding& finding, const Observation& row);

Term term_of(const Report& report, std::int32_t observation);

}  // namespace cchc::checking
