// Schemas by id or file, for every command that takes one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/schema.hpp"

namespace cchc::cli {

// Null where no built-in schema has that id.
const Schema* find_builtin_schema(std::string_view id);

// "bnv-581-2022, …": to choose from.
std::string builtin_schema_ids();

// A line a problem: "file:line: what is wrong".
std::string problem_lines(const std::string& path, const std::vector<SchemaProblem>& problems);

// Throws UsageError with every problem.
SchemaFile require_schema_file(const std::string& path, std::span<const Schema* const> known,
                               Language language);

}  // namespace cchc::cli
