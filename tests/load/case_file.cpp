#include "load/case_file.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <vector>

#include "support/cases.hpp"

namespace cchc::test {
namespace {

std::vector<Case> split_cases(const std::string& text) {
  std::vector<Case> cases;
  std::string* section = nullptr;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("=== ")) {
      cases.emplace_back().title = line.substr(4);
      section = nullptr;
    } else if (line.starts_with('[') && line.ends_with(']') && !cases.empty()) {
      section = &cases.back().sections[line.substr(1, line.size() - 2)];
    } else if (section != nullptr) {
      *section += line + '\n';
    }
  }
  return cases;
}

}  // namespace

void check_cases(const std::string& folder, const std::function<std::string(const Case&)>& load) {
  check_expected(tests_folder() / "load/cases" / folder, [&](const std::string& text) {
    std::string out;
    for (const Case& input : split_cases(text)) {
      INFO(input.title);
      if (!out.empty()) out += '\n';
      out += "=== " + input.title + '\n' + load(input);
    }
    return out;
  });
}

}  // namespace cchc::test
