// What a viewer that shows one text a finding should show.
#pragma once

#include <string>

#include "cchc/finding.hpp"

namespace cchc::emit {

// The message; where the relation was inferred, that is said on a line of its own. Escaped.
std::string noted_message(const Finding& finding, Language language);

// The same, and on a line of its own the likely slip; escaped.
std::string full_message(const Finding& finding, Language language);

}  // namespace cchc::emit
