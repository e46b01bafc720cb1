// The files that a run itself reads and writes besides its reports.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"

namespace cchc::cli {

// --output and --write-baseline, as far as they are given.
std::vector<std::string> outputs_of(const Options& options);

// Throws UsageError where an output is one of the files that are asked for by name, a list, the
// configuration, the baseline or the other output: nothing that somebody wrote may be lost.
void require_separate_files(const Options& options);

}  // namespace cchc::cli
