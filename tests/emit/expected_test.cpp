// Every format of the sample run, whole: a line of cases/index.txt each.
#include "emit/expected.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "emit/sample_run.hpp"

using namespace cchc;

namespace {

// So that a new rule changes no expectation.
const RuleSettings& few_rules() {
  static const RuleSettings settings = [] {
    RuleSettings few;
    REQUIRE(few.select("D101"));
    REQUIRE(few.select("A411"));
    return few;
  }();
  return settings;
}

EmitOptions options_of(const std::string& language, const std::string& words) {
  EmitOptions options;
  options.language = testing::language_of(language);
  std::istringstream list(words);
  for (std::string word; std::getline(list, word, ',');) {
    if (word == "unchecked") options.show_unchecked = true;
    if (word == "color") options.color = true;
    if (word == "quiet") options.quiet = true;
    if (word == "statistics") options.statistics = true;
    if (word == "wide") options.width = 200;
    if (word == "terminal") options.wrap = options.color = true;
    if (word == "select") options.rules = &few_rules();
    if (word == "fail-on-warning") options.fail_on = Severity::warning;
    if (word == "all-rows") options.csv_all_rows = true;
    if (word.starts_with("excel")) options.csv_dialect = word;
  }
  return options;
}

}  // namespace

TEST_CASE("emit: every format as expected") {
  std::istringstream index(testing::read_case("index.txt"));
  int cases = 0;
  for (std::string line; std::getline(index, line);) {
    std::istringstream fields(line);
    std::string file, format, language, reports, words;
    if (line.starts_with('#')) continue;
    fields >> file >> format >> language >> reports >> words;
    REQUIRE(!fields.fail());
    ++cases;
    const auto run = testing::run_of(reports);
    testing::check_expected(file, testing::emit_run(format, options_of(language, words), run));
  }
  CHECK(cases > 0);
}

TEST_CASE("emit: an unknown format is none") {
  std::ostringstream out;
  CHECK(make_emitter("yaml", out, {}) == nullptr);
}
