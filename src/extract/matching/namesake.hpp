// Rows that a form has by number, unit and place, under a name that it does not know.
#pragma once

#include <cstdint>
#include <vector>

#include "cchc/schema.hpp"
#include "extract/table/rows.hpp"

namespace cchc::extract {

// For each form of the report and each of its rows an indicator of the schema, or none.
using Matches = std::vector<std::vector<IndicatorId>>;

// Gives such rows their indicator in `matches` where the name is only abbreviated ("TSBC" for
// "Tổng số biên chế"); of the others says which indicator's place they take.
Matches find_namesakes(const Schema& schema, const std::vector<FormRows>& forms, Matches& matches);

// `label` with its own abbreviations written out by the syllables of `folded` whose initials they
// are; empty where there is none to write out.
std::string write_out_initials(std::string_view label, std::string_view folded);

}  // namespace cchc::extract
