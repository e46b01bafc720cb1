// One file through every stage.
#pragma once

#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/allowance.hpp"
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
  base::CostLimits limits;  // of one file
};

using Bytes = std::variant<std::string, LoadError>;

// No more than max_file_size of them. "-" reads `in`. Nothing where an interrupt came while a pipe
// was read: half of a report must not be judged.
std::optional<Bytes> read_input(const std::string& path, const LoadOptions& options,
                                std::istream& in);
// What was read from them, or nothing where read_input() has nothing.
std::optional<LoadResult> load_input(const std::string& path, const FileSetup& setup,
                                     std::istream& in);
// Does what is to be done with one file within its limits; no exception gets out. An error where it
// was stopped: by a limit, by an interrupt (which interrupted_by() tells), by a lack of memory.
std::optional<LoadError> run_within(const base::CostLimits& limits,
                                    const std::function<void()>& action);

// Nothing where an interrupt came before it was done.
std::optional<CheckedReport> check_file(const std::string& path, const FileSetup& setup,
                                        std::istream& in);
CheckedReport check_loaded(LoadResult&& loaded, const std::string& path, const FileSetup& setup);

}  // namespace cchc::batch
