// cchc-check.toml: every option by its long name, and a table [severity] of rules.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/given.hpp"

namespace cchc::cli {

inline constexpr std::string_view config_name = "cchc-check.toml";

struct ConfigFile {
  std::string path;
  std::vector<GivenOption> options;  // relative paths in it are about its own folder
};

// Throws UsageError with file and line: an unknown key, a line that is none, a missing value.
ConfigFile read_config_file(const std::string& path, Language language);

// The configuration of each path: the nearest one above it, read once.
class ConfigFinder {
 public:
  // `fixed`: the one file of --config; empty: look for it.
  ConfigFinder(std::string fixed, Language language);

  // Null where there is none.
  const ConfigFile* for_path(const std::string& path);

 private:
  const ConfigFile* in_or_above(const std::string& folder);
  const ConfigFile* read(const std::string& path);

  std::string fixed_;
  Language language_;
  std::map<std::string, const ConfigFile*> by_folder_;
  std::vector<std::unique_ptr<ConfigFile>> files_;
};

}  // namespace cchc::cli
