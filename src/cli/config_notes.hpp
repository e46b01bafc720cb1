// What is said at the end of a run about configurations that were found by themselves.
#pragma once

#include <ostream>

#include "cli/option_sources.hpp"

namespace cchc::cli {

// Which are in force, and all that they say about what is checked: a rule that one leaves out, a
// file that one passes over must not look like a rule that found nothing.
void tell_configs(OptionSources& sources, Language language, std::ostream& err);

}  // namespace cchc::cli
