// A file that could not be loaded, as a finding.
#pragma once

#include <string>

#include "cchc/check.hpp"
#include "cchc/finding.hpp"
#include "cchc/load.hpp"

namespace cchc {

// The finding that stands for a file that gave no document: F901, F902, F904 or F906; F905 where
// it was left out; F909 for a fault of the program itself.
Finding load_failure(const LoadError& error, const std::string& path, const RuleSettings& settings);

}  // namespace cchc
