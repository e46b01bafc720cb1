// The samples with every schema taken away: what their wording alone implies, against what the
// schemas say.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "properties/sample.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

// A relation by the lines that its cells stand on; nothing where a row is not there.
using Place = std::tuple<RelationKind, std::uint32_t, std::vector<std::uint32_t>>;

std::set<Place> places_of(const Report& report) {
  std::set<Place> places;
  for (const Relation& relation : report.relations) {
    const auto line = [&](const Term& term) {
      if (!term.observation.known()) return 0U;
      return report.cell(term.observation).location.line;
    };
    std::vector<std::uint32_t> operands;
    for (const Term& term : relation.operands) operands.push_back(line(term));
    if (relation.kind == RelationKind::sum || relation.kind == RelationKind::at_least) {
      std::sort(operands.begin(), operands.end());
    }
    const bool complete = std::find(operands.begin(), operands.end(), 0U) == operands.end();
    if (complete && line(relation.target) != 0) {
      places.emplace(relation.kind, line(relation.target), operands);
    }
  }
  return places;
}

// Numerators within their denominators, where a schema says that the share cannot exceed 100.
std::set<Place> bounds_of(const Report& report) {
  std::set<Place> bounds;
  for (const auto& [kind, target, operands] : places_of(report)) {
    const std::uint32_t line = target;
    const auto share =
        std::find_if(report.observations.begin(), report.observations.end(),
                     [&](const Observation& row) { return row.location.line == line; });
    if (kind == RelationKind::ratio && !share->may_exceed_100)
      bounds.emplace(RelationKind::at_most, operands[0], std::vector{operands[1]});
  }
  return bounds;
}

// Weaker than what the schema says, and so implied by it: parts within a total that they make up.
bool is_implied(const Place& place, const std::set<Place>& known) {
  auto [kind, target, operands] = place;
  if (known.contains(place)) return true;
  if (kind == RelationKind::at_least) {
    if (known.contains({RelationKind::sum, target, operands})) return true;
    return operands.size() == 1 && known.contains({RelationKind::at_most, operands[0], {target}});
  }
  return kind == RelationKind::at_most &&
         known.contains({RelationKind::at_least, operands[0], {target}});
}

FindingKeys alarms_of(const Run& run) {
  FindingKeys keys;
  for (const Finding& finding : run.result.findings) {
    const char family = finding.rule->id.front();
    if (finding.severity >= Severity::warning &&
        (family == 'A' || family == 'X' || family == 'V')) {
      keys.insert(key_of(finding));
    }
  }
  return keys;
}

}  // namespace

TEST_CASE("without its schema a report is checked as far as its wording goes, and never wrongly") {
  std::size_t declared = 0;
  std::size_t inferred = 0;
  std::size_t declared_and_inferred = 0;
  for (const Sample& sample : samples()) {
    if (sample.run.report.schema == nullptr) continue;
    const Run run = run_pipeline(sample.text, {});
    REQUIRE(run.report.schema == nullptr);
    INFO(sample.name);
    if (alarms_of(sample.run).empty()) {
      CHECK_MESSAGE(alarms_of(run).empty(), text_of(alarms_of(run)));
    }
    const auto known = places_of(sample.run.report);
    auto implied = known;
    implied.merge(bounds_of(sample.run.report));
    const auto read = places_of(run.report);
    declared += known.size();
    inferred += read.size();
    for (const Place& place : read) {
      if (known.contains(place)) ++declared_and_inferred;
      CHECK_MESSAGE(is_implied(place, implied), "line ", std::get<1>(place));
    }
  }
  tell_measure(fmt::format("without schemas: {} of {} relations inferred, {} inferred in all",
                           declared_and_inferred, declared, inferred));
}
