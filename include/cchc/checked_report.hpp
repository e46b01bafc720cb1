// All that is known of one file.
#pragma once

#include <cstddef>
#include <vector>

#include "cchc/check.hpp"
#include "cchc/report.hpp"

namespace cchc {

// A file that could not be loaded has only path and findings.
struct CheckedReport {
  Report report;
  bool failed = false;   // F901, F902, F904, F906 or F909
  bool skipped = false;  // F905: left out, and no report
  std::vector<Finding> findings;
  std::vector<Unchecked> unchecked;
  std::size_t relations_held = 0;  // relations of the report that agree
  std::size_t known = 0;           // findings that a baseline took out
};

}  // namespace cchc
