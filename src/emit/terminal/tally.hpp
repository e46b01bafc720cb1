// How much was found.
#pragma once

#include "cchc/emit.hpp"

namespace cchc::emit {

struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
};

Tally count_findings(const CheckedReport& checked);

// Null where nothing was found; the first of several that are equally grave.
const Finding* gravest_finding(const CheckedReport& checked);

}  // namespace cchc::emit
