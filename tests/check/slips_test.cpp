// Known slips planted into tables that agree, one figure at a time: what breaks is found, exactly
// that, and the likely slip puts it back.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <set>
#include <string>

#include "cchc/check.hpp"
#include "check/figure_model.hpp"
#include "check/notation.hpp"
#include "check/planted_slips.hpp"

namespace {

using namespace cchc;
using namespace cchc::testing;

constexpr int models = 2;
constexpr std::int64_t largest_tried = 60'000;

std::string rule_for(RelationKind kind, Agreement agreement) {
  switch (agreement) {
    case Agreement::holds:
      return "";
    case Agreement::hides_remainder:
      return "A405";
    case Agreement::cut_off:
      return "A402";
    case Agreement::undefined:
      return "A404";
    case Agreement::wrong:
      break;
  }
  switch (kind) {
    case RelationKind::ratio:
      return "A401";
    case RelationKind::sum:
      return "A411";
    case RelationKind::equal:
      return "X501";
    default:
      return "A421";
  }
}

std::multiset<std::string> expected_findings(const FigureModel& model) {
  std::multiset<std::string> list;
  for (const ModelRelation& relation : model.relations) {
    const std::string rule = rule_for(relation.kind, model.agreement(relation));
    if (!rule.empty()) list.insert(rule + ' ' + model.rows[relation.target].code);
  }
  return list;
}

RuleSettings arithmetic_only() {
  RuleSettings settings;
  settings.select("A");
  settings.select("X");
  return settings;
}

bool involves(const ModelRelation& relation, std::size_t row) {
  return relation.target == row || std::find(relation.operands.begin(), relation.operands.end(),
                                             row) != relation.operands.end();
}

// Rows of which some value, at their own number of decimals, makes every relation hold; each as
// often as it has such values.
std::vector<std::size_t> all_mends(FigureModel model) {
  std::vector<std::size_t> rows;
  const auto relations = model.relations;
  for (std::size_t row = 0; row < model.rows.size(); ++row) {
    model.relations.clear();
    bool others_hold = true;
    for (const ModelRelation& relation : relations) {
      if (involves(relation, row))
        model.relations.push_back(relation);
      else
        others_hold = others_hold && model.agreement(relation) == Agreement::holds;
    }
    if (!others_hold) continue;
    const std::int64_t kept = model.rows[row].units;
    for (std::int64_t units = 0; units <= largest_tried && rows.size() < 2; ++units) {
      model.rows[row].units = units;
      if (units != kept && model.all_hold()) rows.push_back(row);
    }
    model.rows[row].units = kept;
  }
  return rows;
}

struct Score {
  int planted = 0;
  int found = 0;
  int restored = 0;  // the first suggestion of some finding is what stood there before
  int unique = 0;    // one cell has one value with which everything agrees
  int first = 0;
};

// Whether the first suggestion mends this row so that everything agrees.
bool mends_row(const Finding& finding, FigureModel model, std::size_t row) {
  if (finding.suggestions.empty()) return false;
  const Suggestion& best = finding.suggestions.front();
  if (best.code != model.rows[row].code) return false;
  model.rows[row].units = best.value.units();
  model.rows[row].scale = best.value.scale();
  return model.all_hold();
}

bool restores(const std::vector<Finding>& findings, const FigureModel& sound, std::size_t row) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    if (finding.suggestions.empty()) return false;
    const Suggestion& best = finding.suggestions.front();
    return best.code == sound.rows[row].code &&
           best.value == Decimal::parse(sound.plain_value(row));
  });
}

}  // namespace

TEST_CASE("check: a changed figure is found at each relation that it breaks, and nowhere else") {
  const RuleSettings settings = arithmetic_only();
  std::map<std::string, Score> scores;
  Dice dice(20240906);
  for (int number = 0; number < models; ++number) {
    const FigureModel sound = make_model(dice);
    REQUIRE(sound.all_hold());
    for (const PlantedSlip& slip : plant_slips(sound, dice)) {
      FigureModel model = sound;
      model.rows[slip.row].units = slip.units;
      model.rows[slip.row].scale = slip.scale;
      const NotedReport noted(model.notation());
      const auto findings = check(noted.report(), settings).findings;
      std::multiset<std::string> found;
      for (const Finding& finding : findings) {
        found.insert(std::string(finding.rule->id) + ' ' + finding.code);
      }
      CAPTURE(slip.name);
      CAPTURE(model.notation());
      REQUIRE(found == expected_findings(model));

      Score& score = scores[slip.name];
      ++score.planted;
      if (findings.empty()) continue;
      score.restored += restores(findings, sound, slip.row) ? 1 : 0;
      ++score.found;
      const auto mends = all_mends(model);
      const bool told = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::error;
      });
      if (mends.size() != 1 || !told) continue;
      ++score.unique;
      const bool first = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return mends_row(finding, model, mends[0]);
      });
      if (first) ++score.first;
    }
  }
  Score all;
  for (const auto& [name, score] : scores) {
    all.planted += score.planted;
    all.unique += score.unique;
    all.first += score.first;
    if (std::getenv("CCHC_SHOW_SCORES") == nullptr) continue;
    std::cout << name << ": planted " << score.planted << ", found " << score.found
              << ", put back first " << score.restored << ", one mend " << score.unique
              << ", suggested first " << score.first << '\n';
  }
  CAPTURE(all.unique);
  CHECK(all.unique > 100);
  // What no slip explains is proposed only where two relations bear it.
  CHECK(all.first * 100 >= all.unique * 90);
}

TEST_CASE("check: a dot that groups no thousands is the slip, not the figures beside it") {
  NotedReport noted(
      "6 | Tỷ lệ giải ngân | % | 63\n"
      "6.1 | Kế hoạch vốn | Triệu đồng | 87.582\n"
      "6.2 | Đã giải ngân | Triệu đồng | 549,84\n"
      "ratio 6 = 6.2 / 6.1");
  noted.report().observations[2].raw = "549.84";
  const auto findings = check(noted.report(), arithmetic_only()).findings;
  REQUIRE(findings.size() == 1);
  REQUIRE(!findings[0].suggestions.empty());
  const Suggestion& first = findings[0].suggestions.front();
  CHECK(slip_of(first.how) == Slip::decimal_mark);
  CHECK(first.code == "6.2");
  CHECK(first.value == Decimal(54984));
}
