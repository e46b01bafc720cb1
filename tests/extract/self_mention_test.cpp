// Sentences in which a report speaks of itself, by which T612 finds a period left over.
#include "extract/prose/self_mention.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/cases.hpp"

using namespace cchc;

namespace {

std::string written(const std::optional<PeriodMention>& mention) {
  if (!mention) return "none";
  const std::string period = ' ' + period_id(mention->period);
  switch (mention->place) {
    case PeriodMention::Place::opening:
      return "opening" + period;
    case PeriodMention::Place::closing:
      return "closing" + period;
    default:
      return "enclosure" + period;
  }
}

}  // namespace

TEST_CASE("periods that a report names where it speaks of itself") {
  constexpr int year = 2024;
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "extract/cases/self_mentions.cases")) {
    INFO(line.line);
    const bool early = line.fields.at(1) == "early";
    CHECK(written(extract::read_self_mention(line.fields.at(0), early, year)) == line.fields.at(2));
  }
}
