#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "cchc/schema.hpp"
#include "schema/describe.hpp"
#include "schema/match_tables.hpp"

namespace cchc {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(CCHC_SOURCE_DIR) / "tests/schema";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> schemas_in(const char* name) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder / name)) {
    if (entry.path().extension() == ".xml") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  REQUIRE(!found.empty());
  return found;
}

// Beside each input stands an .expected; CCHC_UPDATE_EXPECTED=1 rewrites it.
void compare(const fs::path& input, const std::string& actual) {
  const fs::path expected = fs::path(input).replace_extension(".expected");
  if (std::getenv("CCHC_UPDATE_EXPECTED") != nullptr)
    std::ofstream(expected, std::ios::binary) << actual;
  CHECK(actual == read(expected));
}

std::string problem_lines(const SchemaFileResult& result) {
  std::string out;
  REQUIRE(std::holds_alternative<std::vector<SchemaProblem>>(result));
  for (const SchemaProblem& problem : std::get<std::vector<SchemaProblem>>(result)) {
    out += std::to_string(problem.line) + ": " + problem.message + "\n";
  }
  return out;
}

std::vector<SchemaProblem> problems_of(const std::string& xml) {
  const auto result = read_schema(xml, {}, Language::english);
  const auto* const problems = std::get_if<std::vector<SchemaProblem>>(&result);
  return problems == nullptr ? std::vector<SchemaProblem>() : *problems;
}

}  // namespace

TEST_CASE("a faulty schema is refused with line and reason in both languages") {
  for (const fs::path& input : schemas_in("faulty")) {
    CAPTURE(input.filename().string());
    const std::string xml = read(input);
    std::string actual;
    for (const Language language : {Language::vietnamese, Language::english}) {
      actual += problem_lines(read_schema(xml, builtin_schemas(), language));
    }
    compare(input, actual);
  }
}

TEST_CASE("a good schema becomes what it says") {
  std::vector<const Schema*> known(builtin_schemas().begin(), builtin_schemas().end());
  std::vector<SchemaFile> bases;
  for (const char* name : {"good/every-construct.xml", "good/columns-and-rows.xml"}) {
    const auto base = read_schema_file((folder / name).string(), known, Language::english);
    REQUIRE(std::holds_alternative<SchemaFile>(base));
    bases.push_back(std::get<SchemaFile>(base));
    known.push_back(&bases.back().schema());
  }
  for (const fs::path& input : schemas_in("good")) {
    CAPTURE(input.filename().string());
    const auto result = read_schema_file(input.string(), known, Language::vietnamese);
    if (!std::holds_alternative<SchemaFile>(result)) MESSAGE(problem_lines(result));
    REQUIRE(std::holds_alternative<SchemaFile>(result));
    const Schema& schema = std::get<SchemaFile>(result).schema();
    compare(input, schema::describe(schema, Language::vietnamese));
  }
}

TEST_CASE("the made-up form is twenty lines") {
  const std::string xml = read(folder / "good/made-up.xml");
  CHECK(std::count(xml.begin(), xml.end(), '\n') == 20);
}

TEST_CASE("the examples of the documentation are good schemas") {
  for (const char* page : {"docs/schemas.md", "docs/schemas.vi.md"}) {
    CAPTURE(page);
    const std::string text = read(fs::path(CCHC_SOURCE_DIR) / page);
    int examples = 0;
    const std::string fence = "```xml\n";
    for (auto start = text.find(fence); start != std::string::npos;
         start = text.find(fence, start)) {
      start += fence.size();
      const std::string xml = text.substr(start, text.find("```", start) - start);
      const auto result = read_schema(xml, builtin_schemas(), Language::english);
      if (!std::holds_alternative<SchemaFile>(result)) MESSAGE(problem_lines(result));
      CHECK(std::holds_alternative<SchemaFile>(result));
      ++examples;
    }
    CHECK(examples == 5);
    CHECK(text.find(read(folder / "good/made-up.xml")) != std::string::npos);
  }
}

TEST_CASE("an inherited schema without changes is its base") {
  const Schema& base = *builtin_schemas().front();
  const auto result =
      read_schema("<schema xmlns='urn:cchc:schema:1' id='con' version='1' extends='" +
                      std::string(base.id) + "'><title xml:lang='vi'>Con</title></schema>",
                  builtin_schemas(), Language::english);
  REQUIRE(std::holds_alternative<SchemaFile>(result));
  const Schema& schema = std::get<SchemaFile>(result).schema();
  const auto body = [](const Schema& s) {
    const std::string all = schema::describe(s, Language::english);
    return all.substr(all.find("\n\nForm"));
  };
  CHECK(body(schema) == body(base));
  CHECK(schema.matching->spellings.size() == base.matching->spellings.size());
  CHECK(schema.matching->names.size() == base.matching->names.size());
  CHECK(schema.source == base.source);
  CHECK(schema.levels == base.levels);
}

TEST_CASE("a file that is not there or too large is said so") {
  const auto missing = read_schema_file("/no/such/schema.xml", {}, Language::english);
  CHECK(problem_lines(missing) ==
        "0: Cannot read /no/such/schema.xml: No such file or directory.\n");
  const auto directory = read_schema_file(folder.string(), {}, Language::english);
  CHECK(problem_lines(directory).find("Cannot read") != std::string::npos);
  const std::string huge(std::size_t{2} << 20U, ' ');
  CHECK(problem_lines(read_schema(huge, {}, Language::vietnamese)) ==
        "0: Tệp biểu mẫu lớn hơn 1 MiB.\n");
}

TEST_CASE("a schema cut off anywhere is refused") {
  const std::string xml = read(folder / "good/made-up.xml");
  for (std::size_t length = 0; length + 2 < xml.size(); length += 7) {
    CAPTURE(length);
    CHECK(!problems_of(xml.substr(0, length)).empty());
  }
}

TEST_CASE("a damaged schema is read or refused, nothing else") {
  const std::string xml = read(folder / "good/every-construct.xml");
  for (std::size_t place = 0; place < xml.size(); place += 13) {
    for (const char damage : {'<', '&', '"', '>', '/', '\0', '\xE1'}) {
      std::string damaged = xml;
      damaged[place] = damage;
      const auto result = read_schema(damaged, builtin_schemas(), Language::vietnamese);
      if (const auto* const file = std::get_if<SchemaFile>(&result)) {
        CHECK(!file->schema().indicators.empty());
      } else {
        CHECK(!std::get<std::vector<SchemaProblem>>(result).empty());
      }
    }
  }
}

TEST_CASE("a long list of faults ends with a word") {
  std::string xml =
      "<schema xmlns='urn:cchc:schema:1' id='dai' version='1' layout='table'>"
      "<title xml:lang='vi'>Dài</title><form><title>Dài</title>";
  for (int i = 1; i <= 4000; ++i)
    xml += "<indicator number='1' unit='Hồ sơ'><name>Số</name></indicator>\n";
  xml += "</form></schema>";
  const auto problems = problems_of(xml);
  REQUIRE(problems.size() == 101);
  CHECK(problems.back().message == "There are more; mend these first.");
}

TEST_CASE("a chain of thousands of relations is no burden") {
  std::string xml =
      "<schema xmlns='urn:cchc:schema:1' id='dai' version='1' layout='table'>"
      "<title xml:lang='vi'>Dài</title><form><title>Dài</title>";
  constexpr int rows = 5000;
  for (int i = 1; i <= rows; ++i) {
    const auto number = [](int row) {
      return std::to_string(row / 100 + 1) + '.' + std::to_string(row % 100 + 1);
    };
    const std::string next = number(i == rows ? 1 : i + 1);
    xml += "<indicator number='" + number(i) + "' unit='Hồ sơ'><name>Số</name><at-most of='" +
           next + "'/></indicator>\n";
  }
  xml += "</form></schema>";
  const auto problems = problems_of(xml);
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().message ==
        "Relations go in a circle: 1.2 → 1.3 → 1.4 → 1.5 → 1.6 → 1.7 → … → 1.2.");
}

}  // namespace cchc
