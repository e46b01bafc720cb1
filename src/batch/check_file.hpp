// One file through every stage.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "cchc/cchc.hpp"

namespace cchc::batch {

// What the stages are told. Reports point to the schemas, so it outlives them.
struct FileSetup {
  LoadOptions load;
  std::vector<SchemaFile> schema_files;  // owners of those schemas that are not built in
  std::vector<const Schema*> schemas;
  bool schema_given = false;  // the only one, and used however badly it fits
  Level level = Level::unknown;
  RuleSettings rules;
};

// "-" reads `in`. Nothing where an interrupt came while a pipe was read: half of a report must not
// be judged.
std::optional<LoadResult> load_input(const std::string& path, const FileSetup& setup,
                                     std::istream& in);
// Nothing where load_input() has nothing.
std::optional<CheckedReport> check_file(const std::string& path, const FileSetup& setup,
                                        std::istream& in);
CheckedReport check_loaded(LoadResult&& loaded, const std::string& path, const FileSetup& setup);

}  // namespace cchc::batch
