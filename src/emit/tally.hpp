// How many findings there are of each severity.
#pragma once

#include <span>

#include "cchc/emit.hpp"

namespace cchc::emit {

struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
};

Tally count_findings(std::span<const Finding> findings);

}  // namespace cchc::emit
