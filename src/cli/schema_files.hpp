// Schemas by id or file, for every command that takes one.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cchc/schema.hpp"

namespace cchc::cli {

// Throws UsageError where the folder cannot be read.
void check_schema_folder(const std::string& folder, Language language);

// The schemas to choose from: the built-in ones and those of the user's folders. One of the user's
// stands in for the built-in one of the same id; one that extends another is read after it.
class SchemaLibrary {
 public:
  // Throws UsageError: a schema that cannot be used, an id given
  // twice.
  SchemaLibrary(const std::vector<std::string>& folders, Language language);

  [[nodiscard]] const std::vector<const Schema*>& schemas() const { return schemas_; }
  [[nodiscard]] const Schema* find(std::string_view id) const;
  [[nodiscard]] std::string ids() const;

  // One more, which may extend those that are here. Throws UsageError with every problem.
  const Schema& read(const std::string& path);

  // Owners of what schemas() points to, apart from the built-in ones.
  [[nodiscard]] std::vector<SchemaFile> take_files() { return std::move(files_); }

 private:
  void read_all(std::vector<std::string> paths);
  [[nodiscard]] SchemaFileResult try_read(const std::string& path) const;
  const Schema& add(SchemaFile file, const std::string& path);

  Language language_;
  std::vector<const Schema*> schemas_;
  std::vector<SchemaFile> files_;
  std::map<std::string, std::string, std::less<>> path_of_;  // by the id of a user's schema
};

}  // namespace cchc::cli
