// cchc-check.toml: every option by its long name, and a table [severity] of rules.
#pragma once

#include <string>
#include <vector>

#include "cli/given.hpp"

namespace cchc::cli {

inline constexpr std::string_view config_name = "cchc-check.toml";

struct ConfigFile {
  std::string path;
  std::vector<GivenOption> options;  // relative paths in it are about its own folder
  // Of a file that nobody named (config_finder.hpp):
  bool found = false;
  std::string broken;                // why it cannot be used; empty: it can
  std::vector<std::string> refused;  // what it may not say, and was not taken from it
};

// Throws UsageError with file and line: an unknown key, a line that is none, a missing value, more
// than a configuration needs.
ConfigFile read_config_file(const std::string& path, Language language);

}  // namespace cchc::cli
