// Expected outputs are files in tests/emit/cases. CCHC_UPDATE_EXPECTED=1 rewrites them; the
// difference is then to be read.
#pragma once

#include <string>
#include <vector>

#include "cchc/emit.hpp"

namespace cchc::testing {

Language language_of(const std::string& id);  // "vi", "en"

std::string emit_run(const std::string& format, const EmitOptions& options,
                     const std::vector<CheckedReport>& run);

std::string read_case(const std::string& file);
void check_expected(const std::string& file, const std::string& actual);

}  // namespace cchc::testing
