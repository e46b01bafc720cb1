// Who says what an option is, the weakest first: the program, the configuration, the environment,
// the command line.
#pragma once

#include <string>
#include <vector>

#include "cli/config_file.hpp"
#include "cli/parse.hpp"

namespace cchc::cli {

class OptionSources {
 public:
  OptionSources(GivenArguments given, Language early);

  [[nodiscard]] const Command& command() const { return *given_.command; }
  [[nodiscard]] bool given(std::string_view option) const;
  // Of the run: the configuration is that of the first path. Throws UsageError.
  Options options();
  // The configuration that holds for one path; a key for file_options().
  const ConfigFile* config_of(const std::string& path) { return configs_.for_path(path); }
  FileOptions file_options(const ConfigFile* config) const;
  // What is in force for the first path, an option each, in the order of the table.
  std::vector<GivenOption> in_force();

 private:
  [[nodiscard]] std::vector<std::vector<GivenOption>> layers(const ConfigFile* config) const;
  [[nodiscard]] Options compose(const ConfigFile* config) const;
  const ConfigFile* run_config();

  GivenArguments given_;
  Language early_;
  ConfigFinder configs_;
};

// --show-config: as a configuration file that sets all of it, with where each comes from.
void print_config(const std::vector<GivenOption>& in_force, Language language, std::ostream& out);

}  // namespace cchc::cli
