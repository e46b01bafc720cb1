#include "support/cases.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "text/utf8.hpp"

namespace cchc::test {
namespace {

void replace_all(std::string& text, std::string_view name, std::string_view value) {
  for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
    text.replace(at, name.size(), value);
    at += value.size();
  }
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields;
  for (std::size_t start = 0;;) {
    const auto bar = line.find('|', start);
    std::string field(text::trim(std::string_view(line).substr(start, bar - start)));
    replace_all(field, "‹nbsp›", "\u00A0");
    replace_all(field, "‹narrow›", "\u202F");
    replace_all(field, "‹thin›", "\u2009");
    replace_all(field, "‹figure›", "\u2007");
    fields.push_back(std::move(field));
    if (bar == std::string::npos) return fields;
    start = bar + 1;
  }
}

bool updating() {
  const char* const value = std::getenv("CCHC_UPDATE_EXPECTED");
  return value != nullptr && std::string_view(value) == "1";
}

}  // namespace

std::filesystem::path tests_folder() { return std::filesystem::path(CCHC_SOURCE_DIR) / "tests"; }

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<CaseLine> read_case_lines(const std::filesystem::path& path) {
  std::istringstream lines(read_file(path));
  std::vector<CaseLine> cases;
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    cases.push_back({number, split(line)});
  }
  REQUIRE_FALSE(cases.empty());
  return cases;
}

void check_expected(const std::filesystem::path& folder,
                    const std::function<std::string(const std::string&)>& convert) {
  std::vector<std::filesystem::path> inputs;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") inputs.push_back(entry.path());
  }
  std::sort(inputs.begin(), inputs.end());
  REQUIRE_FALSE(inputs.empty());
  for (const auto& input : inputs) {
    const std::string actual = convert(read_file(input));
    auto expected = input;
    expected.replace_extension(".expected");
    if (updating()) std::ofstream(expected, std::ios::binary) << actual;
    INFO(input.filename().string());
    CHECK(actual == read_file(expected));
  }
}

}  // namespace cchc::test
