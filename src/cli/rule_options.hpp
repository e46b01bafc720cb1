// --select, --ignore and --severity.
#pragma once

#include <string>

#include "cchc/check.hpp"
#include "cli/options.hpp"

namespace cchc::cli {

// Throw UsageError: no rule of that id, prefix or name; no RULE=LEVEL.
void check_selector(const std::string& selector, Language language);
void check_severity(const std::string& item, Language language);

// Of options whose items have passed these checks.
RuleSettings rule_settings(const FileOptions& options);

}  // namespace cchc::cli
