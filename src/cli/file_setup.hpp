// From the options about files to what the stages are told.
#pragma once

#include "batch/check_file.hpp"
#include "cli/options.hpp"

namespace cchc::cli {

// Throws UsageError: a rule that is not there, a schema that cannot be used.
batch::FileSetup make_setup(const FileOptions& options, Language language);

}  // namespace cchc::cli
