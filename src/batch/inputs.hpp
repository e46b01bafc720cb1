// Which files a run is about, in the order in which they are reported.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cchc/load.hpp"

namespace cchc::batch {

// One file to check, or a place that could not be looked into.
struct Input {
  std::string path;  // as it is shown: the asked-for path, or the folder's and what is below it
  std::optional<LoadError> error;
};

// Replaces folders by the report files in them: every folder's entries in the order of their bytes,
// hidden ones and Office's lock files (~$…) left out, only names that end as reports do. A file
// that was asked for by name is taken whatever it is called; a path that is not there stays, for
// its finding. Folders without any report are appended to `barren`.
std::vector<Input> list_inputs(const std::vector<std::string>& paths,
                               std::vector<std::string>& barren);

}  // namespace cchc::batch
