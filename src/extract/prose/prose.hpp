// Figures of the prose around the tables.
#pragma once

#include <vector>

#include "cchc/document.hpp"
#include "cchc/prose.hpp"
#include "extract/table/value.hpp"

namespace cchc::extract {

// `habit`: how the report's tables separate thousands and decimals.
std::vector<ProseSentence> read_prose(const Document& document, const NumberHabit& habit);

}  // namespace cchc::extract
