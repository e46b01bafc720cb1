#include "cli/schema_files.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <variant>

#include "cli/words.hpp"

namespace cchc::cli {
namespace {

namespace fs = std::filesystem;

using Problems = std::vector<SchemaProblem>;

using Lines = std::vector<std::string>;

// A line a problem: "file:line: what is wrong".
void add_lines(const std::string& path, const Problems& problems, Lines& lines) {
  for (const SchemaProblem& problem : problems) {
    lines.push_back(problem.line == 0
                        ? fmt::format("{}: {}", path, problem.message)
                        : fmt::format("{}:{}: {}", path, problem.line, problem.message));
  }
}

[[noreturn]] void refuse_schemas(Lines problems, Language language) {
  constexpr Words words = {"tệp biểu mẫu không dùng được:", "the schema file cannot be used:"};
  throw UsageError{std::string(words.in(language)), std::move(problems)};
}

void list_schema_files(const std::string& folder, std::vector<std::string>& paths) {
  std::error_code error;
  const auto first = static_cast<std::ptrdiff_t>(paths.size());
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".xml" && entry.is_regular_file())
      paths.push_back(entry.path().string());
  }
  std::sort(paths.begin() + first, paths.end());
}

}  // namespace

void check_schema_folder(const std::string& folder, Language language) {
  std::error_code error;
  if (fs::directory_iterator(folder, error) == fs::directory_iterator() && error) {
    refuse(language,
           {"không đọc được thư mục biểu mẫu “{}”", "cannot read the folder of schemas “{}”"},
           folder);
  }
}

SchemaLibrary::SchemaLibrary(const std::vector<std::string>& folders, Language language)
    : language_(language), schemas_(builtin_schemas().begin(), builtin_schemas().end()) {
  std::vector<std::string> paths;
  for (const std::string& folder : folders) list_schema_files(folder, paths);
  read_all(std::move(paths));
}

const Schema* SchemaLibrary::find(std::string_view id) const {
  const auto found = std::find_if(schemas_.begin(), schemas_.end(),
                                  [id](const Schema* schema) { return schema->id == id; });
  return found == schemas_.end() ? nullptr : *found;
}

std::string SchemaLibrary::ids() const {
  std::string ids;
  for (const Schema* schema : schemas_) ids.append(ids.empty() ? "" : ", ").append(schema->id);
  return ids;
}

const Schema& SchemaLibrary::read(const std::string& path) {
  std::error_code error;
  // A pipe would be waited for, and has nothing to show when it is read a second time.
  if (!fs::is_regular_file(path, error)) {
    refuse(language_,
           {"không có biểu mẫu hay tệp biểu mẫu “{}”; các biểu mẫu đã biết: {}",
            "there is no schema and no schema file “{}”; known are: {}"},
           path, ids());
  }
  SchemaFileResult result = try_read(path);
  if (const auto* const problems = std::get_if<Problems>(&result)) {
    Lines lines;
    add_lines(path, *problems, lines);
    refuse_schemas(std::move(lines), language_);
  }
  return add(std::get<SchemaFile>(std::move(result)), path);
}

// Those that extend one another may come in any order: who has to wait for another is tried again.
void SchemaLibrary::read_all(std::vector<std::string> paths) {
  while (!paths.empty()) {
    std::vector<std::string> waiting;
    Lines problems;
    for (std::string& path : paths) {
      SchemaFileResult result = try_read(path);
      if (auto* const file = std::get_if<SchemaFile>(&result)) {
        add(std::move(*file), path);
      } else {
        add_lines(path, std::get<Problems>(result), problems);
        waiting.push_back(std::move(path));
      }
    }
    if (waiting.size() == paths.size()) refuse_schemas(std::move(problems), language_);
    paths = std::move(waiting);
  }
}

SchemaFileResult SchemaLibrary::try_read(const std::string& path) const {
  return read_schema_file(path, schemas_, language_);
}

const Schema& SchemaLibrary::add(SchemaFile file, const std::string& path) {
  const Schema& schema = file.schema();
  const auto [known, is_new] = path_of_.emplace(schema.id, path);
  if (!is_new) {
    refuse(language_,
           {"biểu mẫu “{}” có trong cả hai tệp {} và {}",
            "the schema “{}” is in both files {} and {}"},
           schema.id, known->second, path);
  }
  files_.push_back(std::move(file));
  const auto same = std::find(schemas_.begin(), schemas_.end(), find(schema.id));
  if (same == schemas_.end()) {
    schemas_.push_back(&schema);
  } else {
    *same = &schema;
  }
  return schema;
}

}  // namespace cchc::cli
