// The name of a finding across edits elsewhere in the file.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cchc/finding.hpp"
#include "cchc/report.hpp"

namespace cchc::checking {

// 16 hex digits over the report (body, forms and period; its file name where it does not name body
// and period), rule, indicator, figures and texts; no places, names of rows or words, so that
// neither a moved row nor a reworded message nor another file name makes a known finding new.
std::string fingerprint(const Finding& finding, const Report& report);

// The same for a file that could not be loaded.
std::string fingerprint(const Finding& finding, std::string_view path);

// Findings of one report that would share a name (the same fault twice) get their ordinal in the
// order of the report added, so that knowing one hides no other.
void number_repeats(std::span<Finding> findings);

}  // namespace cchc::checking
