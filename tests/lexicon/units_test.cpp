#include "lexicon/units.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

#include "support/cases.hpp"
#include "text/fold.hpp"

using namespace cchc;

TEST_CASE("lexicon: units have a kind and an exact factor, or none") {
  static const std::map<IndicatorKind, std::string> names = {{IndicatorKind::unknown, "unknown"},
                                                             {IndicatorKind::count, "count"},
                                                             {IndicatorKind::percent, "percent"},
                                                             {IndicatorKind::money, "money"},
                                                             {IndicatorKind::measure, "measure"}};
  for (const auto& line : test::read_case_lines(test::tests_folder() / "lexicon/units.cases")) {
    INFO(line.line, " ", line.fields.at(0));
    const lexicon::Unit unit = lexicon::read_unit(line.fields.at(0));
    CHECK(names.at(unit.kind) == line.fields.at(1));
    CHECK(std::to_string(unit.factor) == line.fields.at(2));
    CHECK((lexicon::is_unit(line.fields.at(0)) ? "yes" : "no") == line.fields.at(3));
  }
}

TEST_CASE("lexicon: no word of the units has two meanings, and all are folded") {
  std::set<std::string_view> seen;
  const auto see = [&](std::string_view words) {
    CAPTURE(words);
    CHECK(seen.insert(words).second);
    CHECK(text::fold(words) == words);
  };
  for (const auto& scale : lexicon::scale_words()) see(scale.word);
  for (const auto& money : lexicon::money_words()) see(money.word);
  for (const auto& measure : lexicon::measure_words()) see(measure.words);
  for (const std::string_view thing : lexicon::counted_things()) see(thing);
}
