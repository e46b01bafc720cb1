// The sentences of the likely slips.
#pragma once

#include <string_view>

#include "cchc/finding.hpp"
#include "cchc/schema.hpp"

namespace cchc::checking {

// One sentence with {names} of Suggestion::facts.
std::string_view hint_sentence(Slip slip, Language language);

}  // namespace cchc::checking
