// From the options about files to what the stages are told.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "batch/check_file.hpp"
#include "cli/option_sources.hpp"

namespace cchc::cli {

// Throws UsageError: a rule that is not there, a schema that cannot be used.
batch::FileSetup make_setup(const FileOptions& options, Language language);

// The setup of each file, made once for each configuration.
class FileSetups {
 public:
  FileSetups(OptionSources& sources, Language language) : sources_(sources), language_(language) {}

  const batch::FileSetup& for_path(const std::string& path);
  FailOn fail_on(const std::string& path) { return entry(path).fail_on; }
  // Why the configuration of a file keeps it from being checked; empty: it does not.
  const std::string& broken(const std::string& path) { return entry(path).broken; }

 private:
  struct Entry {
    batch::FileSetup setup;
    FailOn fail_on = FailOn::error;
    std::string broken;
  };
  const Entry& entry(const std::string& path);
  const Entry& entry_of(ConfigFile* config);

  OptionSources& sources_;
  Language language_;
  std::map<const ConfigFile*, std::unique_ptr<Entry>> by_config_;
};

}  // namespace cchc::cli
