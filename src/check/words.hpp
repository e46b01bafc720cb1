// The words of findings.
#pragma once

#include <string>

#include "cchc/finding.hpp"
#include "cchc/rule.hpp"

namespace cchc {

std::string message(const Finding& finding, Language language);
// The first suggestion in words; empty where there is none.
std::string hint(const Finding& finding, Language language);

}  // namespace cchc
