// What a viewer that shows one text a finding should show.
#pragma once

#include <string>

#include "cchc/finding.hpp"

namespace cchc::emit {

// The message, and on a line of its own the likely slip; escaped.
std::string full_message(const Finding& finding, Language language);

}  // namespace cchc::emit
