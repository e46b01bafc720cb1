// An option as somebody gave it, before it means anything.
#pragma once

#include <string>
#include <vector>

#include "cli/option_table.hpp"

namespace cchc::cli {

struct GivenOption {
  const OptionRow* row = nullptr;
  std::vector<std::string> values;
  std::string where;  // "--format", "cchc-check.toml:3: format": leads every message about it
};

}  // namespace cchc::cli
