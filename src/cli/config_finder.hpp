// Which configuration is in force for which report, and who may have written it.
//
// The search goes from a report's folder upwards. It ends at the top of a repository or of the
// home, before the root, and before a folder that others may write. A file is taken only where it
// is the user's own and no link.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/config_file.hpp"

namespace cchc::cli {

class ConfigFinder {
 public:
  // `fixed`: the one file of --config, nothing else is looked for; empty: look.
  ConfigFinder(std::string fixed, Language language);

  // The user's own, or the one of --config. Null where there is none. Throws UsageError.
  const ConfigFile* own();

  // Folders whose configurations are as good as the user's own; before the first for_path().
  void trust(const std::vector<std::string>& folders);

  // The nearest one above a path, read once; null where there is none. A broken one says so.
  ConfigFile* for_path(const std::string& path);

  // All that were found so far, in the order in which they were.
  [[nodiscard]] const std::vector<std::unique_ptr<ConfigFile>>& found() const { return found_; }
  // Files that were seen and not taken: a line each, why.
  [[nodiscard]] const std::vector<std::string>& passed_over() const { return passed_over_; }

 private:
  ConfigFile* in_or_above(const std::string& folder);
  ConfigFile* in(const std::string& folder, bool trusted);
  [[nodiscard]] bool is_trusted(const std::string& folder) const;

  std::string fixed_;
  Language language_;
  bool own_was_read_ = false;
  std::unique_ptr<ConfigFile> own_;
  std::vector<std::string> trusted_;  // resolved
  std::map<std::string, ConfigFile*> by_folder_;
  std::vector<std::unique_ptr<ConfigFile>> found_;
  std::vector<std::string> passed_over_;
};

}  // namespace cchc::cli
