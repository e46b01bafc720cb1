// Who says what an option is, the weakest first: the program, the user's own configuration (or the
// one of --config), the one found at the reports, the environment, the command line.
#pragma once

#include <string>
#include <vector>

#include "cli/config_finder.hpp"
#include "cli/parse.hpp"

namespace cchc::cli {

class OptionSources {
 public:
  OptionSources(GivenArguments given, Language early);

  [[nodiscard]] const Command& command() const { return *given_.command; }
  [[nodiscard]] bool given(std::string_view option) const;
  // Of the run: the configuration is that of the first path. Throws UsageError; a configuration
  // that was found and is broken is left out and marked so.
  Options options();
  // The configuration that was found for the run; null where there is none.
  ConfigFile* run_config();
  [[nodiscard]] const ConfigFinder& configs() const { return configs_; }
  // The configuration that was found for one path; a key for file_options().
  ConfigFile* config_of(const std::string& path) { return configs_.for_path(path); }
  FileOptions file_options(const ConfigFile* config);
  // What is in force for the first path, an option each, in the order of the table.
  // Throws UsageError, also where a configuration is broken.
  std::vector<GivenOption> in_force();

 private:
  [[nodiscard]] std::vector<GivenOption> configured(const ConfigFile* config) const;
  std::vector<std::vector<GivenOption>> layers(const ConfigFile* config);
  Options compose(const ConfigFile* config);
  void trust_folders();

  GivenArguments given_;
  Language early_;
  ConfigFinder configs_;
};

// --show-config: as a configuration file that sets all of it, with where each comes from.
void print_config(const std::vector<GivenOption>& in_force, Language language, std::ostream& out);

}  // namespace cchc::cli
