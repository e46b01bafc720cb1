// Which files a run is about, in the order in which they are reported.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/load.hpp"

namespace cchc::batch {

// One file to check, or a place that could not be looked into.
struct Input {
  std::string path;  // as it is shown: the asked-for path, or the folder's and what is below it
  std::optional<LoadError> error;
};

struct InputFilter {
  std::vector<std::string> include;  // globs; empty: names that end as reports do
  std::vector<std::string> exclude;  // globs of files and folders
  std::vector<std::string> outputs;  // files that the run will write, or the folder of them
};

struct InputList {
  std::vector<Input> inputs;
  std::vector<std::string> barren;       // folders that were asked for and have no report
  std::vector<std::string> overwritten;  // inputs that the run would write over
  std::vector<std::string> idle;         // patterns that matched nothing in the folders
};

// Behind the name of a report in that of its copy with comments, before the ending.
inline constexpr std::string_view copy_mark = ".nhan-xet";

// Replaces folders by the report files in them: every folder's entries in the order of their bytes,
// hidden ones and Office's lock files (~$…) left out, symbolic links followed, each file and each
// folder once (two hard links are two files). A file that was asked for by name is taken whatever
// it is called; a path that is not there stays, for its finding.
InputList list_inputs(const std::vector<std::string>& paths, const InputFilter& filter);

// Names separated by line ends (LF or CRLF) or by NUL. Nothing where a name of the former has a NUL
// in it, and none can: the list is of the latter kind.
std::optional<std::vector<std::string>> read_names(std::istream& in, bool null_separated);

}  // namespace cchc::batch
