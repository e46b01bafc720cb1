// A run as the stages before would hand it over: one of each kind of report that an emitter must
// cope with. Places, people and figures are invented.
#pragma once

#include <string_view>
#include <vector>

#include "cchc/emit.hpp"

namespace cchc::testing {

CheckedReport faulty_text();  // forms, a wrong ratio, a wrong sum, a report-level finding
CheckedReport faulty_word();  // one table in a word-processor file, numbers that Word computes
CheckedReport hostile();      // every text in it wants to do harm
CheckedReport clean();        // nothing to find, one relation that could not be checked
CheckedReport unreadable();   // F901

// By name: "text", "word", "hostile", "clean", "unreadable"; "all": each of them, in this order.
std::vector<CheckedReport> run_of(std::string_view name);
Summary summary_of(const std::vector<CheckedReport>& run);

}  // namespace cchc::testing
