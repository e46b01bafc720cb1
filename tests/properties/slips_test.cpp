// Known slips planted one at a time into reports that are right: found, and where only one mend of
// one cell fits every relation, suggested first.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "properties/figure_changes.hpp"
#include "properties/mends.hpp"
#include "properties/oracle.hpp"
#include "properties/sample.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

struct PlantedSlip {
  std::string name;
  bool typed;  // a slip of the hand at one figure
  std::size_t index;
  Decimal figure;
};

struct Rate {
  std::size_t of = 0;
  std::size_t good = 0;
  void count(bool is_good) {
    ++of;
    if (is_good) ++good;
  }
  [[nodiscard]] double share() const {
    return of == 0 ? 1.0 : static_cast<double>(good) / static_cast<double>(of);
  }
  [[nodiscard]] std::string text() const {
    return fmt::format("{} of {} ({:.1f} %)", good, of, 100 * share());
  }
};

struct Rates {
  Rate found;
  Rate only_mend_first;
  Rate only_typing_first;
  Rate planted_first;
};

void add_typing_slips(const Report& report, std::size_t index, std::vector<PlantedSlip>& slips) {
  std::vector<Decimal> neighbours;
  for (const std::size_t other : {index - 1, index + 1}) {
    if (other < report.observations.size() && report.observations[other].value) {
      neighbours.push_back(*report.observations[other].value);
    }
  }
  for (const Change change : all_changes) {
    for (const Decimal& figure :
         changed_figures(*report.observations[index].value, change, neighbours)) {
      slips.push_back({name_of(change), change != Change::neighbour, index, figure});
    }
  }
}

std::optional<Decimal> figure_at(const Report& report, const Term& term) {
  if (!term.observation.known()) return std::nullopt;
  return report.cell(term.observation).value;
}

// Parts left out or counted twice.
void add_sum_slips(const Report& report, const Relation& relation,
                   std::vector<PlantedSlip>& slips) {
  const auto total = figure_at(report, relation.target);
  if (!total) return;
  for (const Term& part : relation.operands) {
    const auto figure = figure_at(report, part);
    if (!figure || figure->is_zero()) continue;
    const auto index = *relation.target.observation;
    slips.push_back({"part left out", false, index,
                     (Rational(*total) - Rational(*figure)).rounded(total->scale())});
    slips.push_back({"part counted twice", false, index,
                     (Rational(*total) + Rational(*figure)).rounded(total->scale())});
  }
}

// Parts of the ratio swapped, another denominator of the neighbourhood, the complement.
void add_ratio_slips(const Report& report, const Relation& relation,
                     std::vector<PlantedSlip>& slips) {
  const auto ratio = figure_at(report, relation.target);
  const auto part = figure_at(report, relation.operands[0]);
  const auto whole = figure_at(report, relation.operands[1]);
  if (!ratio || !part || !whole) return;
  const auto index = *relation.target.observation;
  const auto add = [&](const char* name, const Decimal& above, const Decimal& below) {
    if (below.is_zero()) return;
    const Rational share = Rational(100, 1) * Rational(above) / Rational(below);
    slips.push_back({name, false, index, share.rounded(ratio->scale())});
  };
  add("swapped", *whole, *part);
  slips.push_back(
      {"complement", false, index, (Rational(100, 1) - Rational(*ratio)).rounded(ratio->scale())});
  for (std::size_t other = index > 2 ? index - 2 : 0;
       other < std::min(index + 6, report.observations.size()); ++other) {
    const Observation& row = report.observations[other];
    if (row.kind == IndicatorKind::count && row.value && *row.value > *whole &&
        row.unit == report.cell(relation.operands[1].observation).unit) {
      add("wrong denominator", *part, *row.value);
    }
  }
}

bool can_be_written(const Observation& row, const Decimal& figure) {
  if (!row.value || figure == *row.value || figure.is_negative() || figure.scale() > 2)
    return false;
  return figure.is_whole() ||
         (row.kind != IndicatorKind::count && row.kind != IndicatorKind::money);
}

std::vector<PlantedSlip> slips_of(const Report& report) {
  std::vector<PlantedSlip> slips;
  for (std::size_t index = 0; index < report.observations.size(); ++index) {
    const Observation& row = report.observations[index];
    const bool related = !relations_with(report, CellId(index)).empty();
    if (row.value && row.reading == Reading::number && related) {
      add_typing_slips(report, index, slips);
    }
  }
  for (const Relation& relation : report.relations) {
    if (relation.kind == RelationKind::sum) add_sum_slips(report, relation, slips);
    if (relation.kind == RelationKind::ratio) add_ratio_slips(report, relation, slips);
  }
  std::erase_if(slips, [&](const PlantedSlip& slip) {
    return !can_be_written(report.observations[slip.index], slip.figure);
  });
  return slips;
}

// Whether the first suggestion of the first new finding is that cell, with a figure that fits.
bool suggests(const Run& run, const FindingKeys& expected, const Report& report,
              const Figures& figures, std::size_t index) {
  for (const Finding& finding : run.result.findings) {
    if (!expected.contains(key_of(finding))) continue;
    if (finding.suggestions.empty()) return false;
    const Suggestion& first = finding.suggestions.front();
    const Observation& row = report.observations[index];
    if (first.form != row.form || first.code != row.code) return false;
    Figures mended = figures;
    mended[index] = first.value;
    const auto touched = relations_with(report, CellId(index));
    return std::all_of(touched.begin(), touched.end(),
                       [&](std::size_t at) { return holds(report, report.relations[at], mended); });
  }
  return false;
}

// A blank ratio or total asks to be filled in; no figure has slipped.
bool only_blank(const FindingKeys& keys) {
  return std::all_of(keys.begin(), keys.end(), [](const FindingKey& key) {
    return std::get<0>(key) == "A403" || std::get<0>(key) == "A412";
  });
}

void tell_miss(const Sample& sample, const PlantedSlip& slip, const Run& run,
               const FindingKeys& expected) {
  const Observation& row = sample.run.report.observations[slip.index];
  std::string first = "nothing";
  for (const Finding& finding : run.result.findings) {
    if (!expected.contains(key_of(finding)) || finding.suggestions.empty()) continue;
    const Suggestion& suggestion = finding.suggestions.front();
    first = fmt::format("{} {}:{} = {}", slip_id(slip_of(suggestion.how)), suggestion.form,
                        suggestion.code, suggestion.value.to_string());
    break;
  }
  tell_measure(fmt::format("  not first: {} {}:{} {} -> {} ({}); suggested: {}", sample.name,
                           row.form, row.code, row.raw, written(slip.figure), slip.name, first));
}

void plant(const Sample& sample, const PlantedSlip& slip, Rates& rates) {
  const Report& report = sample.run.report;
  Figures figures = figures_of(report);
  figures[slip.index] = slip.figure;
  const FindingKeys expected = expected_findings(report, figures);
  if (expected.empty()) return;  // within rounding, or nothing that a relation could notice

  Lines lines(sample.text);
  lines.set_cell(report.observations[slip.index].location, written(slip.figure));
  const Run run = run_pipeline(lines.text());
  const FindingKeys found = keys_from(run, Severity::info);
  const bool is_found = std::any_of(expected.begin(), expected.end(),
                                    [&](const FindingKey& key) { return found.contains(key); });
  rates.found.count(is_found);
  if (!is_found) return;
  rates.planted_first.count(suggests(run, expected, report, figures, slip.index));
  const auto typing = slip.typed ? typing_mends(report, figures) : std::vector<Mend>();
  if (typing.size() == 1 && !only_blank(expected)) {
    const bool first = suggests(run, expected, report, figures, typing.front().observation);
    rates.only_typing_first.count(first);
    if (!first) tell_miss(sample, slip, run, expected);
  }
  const auto mends = single_cell_mends(report, figures);
  if (mends.size() != 1 || only_blank(expected)) return;
  const bool first = suggests(run, expected, report, figures, mends.front().observation);
  rates.only_mend_first.count(first);
  if (!first) tell_miss(sample, slip, run, expected);
}

}  // namespace

TEST_CASE("known slips are found, and the only mend is the first suggestion") {
  Random random(20250704);
  std::map<std::string, Rates> by_name;
  for (const Sample& sample : samples()) {
    if (!expected_findings(sample.run.report, figures_of(sample.run.report)).empty()) continue;
    std::map<std::string, std::vector<PlantedSlip>> slips;
    for (const PlantedSlip& slip : slips_of(sample.run.report)) slips[slip.name].push_back(slip);
    for (auto& [name, some] : slips) {
      random.shuffle(some);
      some.resize(std::min(some.size(), rounds(3)));
      for (const PlantedSlip& slip : some) plant(sample, slip, by_name[name]);
    }
  }
  Rates all;
  const auto sum_up = [](Rate& sum, const Rate& one) {
    sum.of += one.of;
    sum.good += one.good;
  };
  for (const auto& [name, rates] : by_name) {
    tell_measure(
        fmt::format("slip, {}: found {}; only mend first {}; only typing mend first {}; "
                    "planted one first {}",
                    name, rates.found.text(), rates.only_mend_first.text(),
                    rates.only_typing_first.text(), rates.planted_first.text()));
    sum_up(all.found, rates.found);
    sum_up(all.only_mend_first, rates.only_mend_first);
    sum_up(all.only_typing_first, rates.only_typing_first);
    sum_up(all.planted_first, rates.planted_first);
  }
  tell_measure(fmt::format(
      "slips: found {}; only mend first {}; only typing mend first {}; planted one first {}",
      all.found.text(), all.only_mend_first.text(), all.only_typing_first.text(),
      all.planted_first.text()));
  CHECK_MESSAGE(all.found.share() >= 0.99, all.found.text());
  CHECK_MESSAGE(all.only_mend_first.share() >= 0.90, all.only_mend_first.text());
  CHECK_MESSAGE(all.only_typing_first.share() >= 0.90, all.only_typing_first.text());
}

namespace {

// What hints name: a cell by itself, or none. Of several that are as likely none is accused.
struct Named {
  Rate hints;  // good: the cell is one of those that were touched
  std::size_t silent = 0;

  void count(const Report& report, const Run& run, const FindingKeys& expected,
             const std::vector<std::size_t>& touched) {
    for (const Finding& finding : run.result.findings) {
      if (!expected.contains(key_of(finding))) continue;
      if (finding.suggestions.empty() || finding.rivals > 1) {
        ++silent;
        continue;
      }
      const Suggestion& first = finding.suggestions.front();
      hints.count(std::any_of(touched.begin(), touched.end(), [&](std::size_t index) {
        const Observation& row = report.observations[index];
        return row.form == first.form && row.code == first.code;
      }));
    }
  }
};

std::vector<PlantedSlip> typing_slips(const Report& report, std::size_t index) {
  std::vector<PlantedSlip> slips;
  add_typing_slips(report, index, slips);
  std::erase_if(slips, [&](const PlantedSlip& slip) {
    return !slip.typed || !can_be_written(report.observations[slip.index], slip.figure);
  });
  return slips;
}

void plant_all(const Sample& sample, const std::vector<PlantedSlip>& slips, Named& named) {
  const Report& report = sample.run.report;
  Figures figures = figures_of(report);
  Lines lines(sample.text);
  std::vector<std::size_t> touched;
  for (const PlantedSlip& slip : slips) {
    figures[slip.index] = slip.figure;
    lines.set_cell(report.observations[slip.index].location, written(slip.figure));
    touched.push_back(slip.index);
  }
  const FindingKeys expected = expected_findings(report, figures);
  if (expected.empty() || only_blank(expected)) return;
  named.count(report, run_pipeline(lines.text()), expected, touched);
}

std::vector<std::size_t> given_cells(const Report& report, const Relation& relation) {
  std::vector<std::size_t> cells;
  const auto add = [&](const Term& term) {
    if (!term.observation.known()) return;
    const auto index = *term.observation;
    const Observation& row = report.observations[index];
    const bool known = std::find(cells.begin(), cells.end(), index) != cells.end();
    if (row.value && row.reading == Reading::number && !known) cells.push_back(index);
  };
  add(relation.target);
  std::for_each(relation.operands.begin(), relation.operands.end(), add);
  return cells;
}

}  // namespace

TEST_CASE("hints name the cell that was touched, and hardly ever another, for one slip and two") {
  Random random(20261128);
  Named one;
  Named two;
  for (const Sample& sample : samples()) {
    const Report& report = sample.run.report;
    if (!expected_findings(report, figures_of(report)).empty()) continue;
    std::vector<std::vector<PlantedSlip>> singles;
    std::vector<std::vector<PlantedSlip>> pairs;
    for (const Relation& relation : report.relations) {
      std::vector<std::size_t> cells = given_cells(report, relation);
      if (cells.size() < 2) continue;
      random.shuffle(cells);
      std::vector<PlantedSlip> first = typing_slips(report, cells[0]);
      std::vector<PlantedSlip> second = typing_slips(report, cells[1]);
      if (first.empty() || second.empty()) continue;
      random.shuffle(first);
      random.shuffle(second);
      singles.push_back({first.front()});
      pairs.push_back({first.front(), second.front()});
    }
    random.shuffle(singles);
    random.shuffle(pairs);
    singles.resize(std::min(singles.size(), rounds(8)));
    pairs.resize(std::min(pairs.size(), rounds(8)));
    for (const auto& slips : singles) plant_all(sample, slips, one);
    for (const auto& slips : pairs) plant_all(sample, slips, two);
  }
  tell_measure(
      fmt::format("hints, one slip: right cell {}; silent {}", one.hints.text(), one.silent));
  tell_measure(
      fmt::format("hints, two slips: touched cell {}; silent {}", two.hints.text(), two.silent));
  CHECK_MESSAGE(one.hints.of > 40, one.hints.text());
  CHECK_MESSAGE(one.hints.share() >= 0.90, one.hints.text());
  CHECK_MESSAGE(two.hints.share() >= 0.90, two.hints.text());
}
