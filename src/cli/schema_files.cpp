#include "cli/schema_files.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/words.hpp"

namespace cchc::cli {

const Schema* find_builtin_schema(std::string_view id) {
  for (const Schema* schema : builtin_schemas()) {
    if (schema->id == id) return schema;
  }
  return nullptr;
}

std::string builtin_schema_ids() {
  std::string ids;
  for (const Schema* schema : builtin_schemas()) {
    if (!ids.empty()) ids += ", ";
    ids += schema->id;
  }
  return ids;
}

std::string problem_lines(const std::string& path, const std::vector<SchemaProblem>& problems) {
  std::string lines;
  for (const SchemaProblem& problem : problems) {
    if (!lines.empty()) lines += '\n';
    lines += problem.line == 0 ? fmt::format("{}: {}", path, problem.message)
                               : fmt::format("{}:{}: {}", path, problem.line, problem.message);
  }
  return lines;
}

SchemaFile require_schema_file(const std::string& path, std::span<const Schema* const> known,
                               Language language) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    refuse(language,
           {"không có biểu mẫu hay tệp biểu mẫu “{}”; các biểu mẫu có sẵn: {}",
            "there is no schema and no schema file “{}”; built in are: {}"},
           path, builtin_schema_ids());
  }
  SchemaFileResult result = read_schema_file(path, known, language);
  if (const auto* const problems = std::get_if<std::vector<SchemaProblem>>(&result)) {
    refuse(language, {"tệp biểu mẫu không dùng được:\n{}", "the schema file cannot be used:\n{}"},
           problem_lines(path, *problems));
  }
  return std::get<SchemaFile>(std::move(result));
}

}  // namespace cchc::cli
