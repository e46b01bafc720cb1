// Build tool: schema_compiler OUTPUT.cpp SCHEMA.xml…
// Checks the built-in schemas as `schema validate` checks a user's, and writes them as constant
// tables. A schema may extend one that stands before it.
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "cchc/schema.hpp"
#include "schema/compiler/emit_tables.hpp"

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) {
    std::cerr << "usage: schema_compiler OUTPUT.cpp SCHEMA.xml...\n";
    return 2;
  }
  std::vector<cchc::SchemaFile> files;
  std::vector<const cchc::Schema*> schemas;
  bool faulty = false;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const auto result = cchc::read_schema_file(arguments[i], schemas, cchc::Language::english);
    if (const auto* file = std::get_if<cchc::SchemaFile>(&result)) {
      files.push_back(*file);
      schemas.push_back(&files.back().schema());
      continue;
    }
    faulty = true;
    for (const auto& problem : std::get<std::vector<cchc::SchemaProblem>>(result)) {
      std::cerr << arguments[i] << ':' << problem.line << ": error: " << problem.message << '\n';
    }
  }
  if (faulty) return 1;
  std::ofstream out(arguments[0], std::ios::binary);
  out << cchc::schema::emit_tables(schemas) << std::flush;
  if (!out) std::cerr << "cannot write " << arguments[0] << '\n';
  return out ? 0 : 1;
}
