// Figures written otherwise, and rightly: nothing new of severity warning or error.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "properties/figure_changes.hpp"
#include "properties/oracle.hpp"
#include "properties/sample.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

// How a cell of a report could have been written; empty where this way does not apply to it.
using Style = std::function<std::string(const Report&, std::size_t, Random&)>;

const Observation& row_at(const Report& report, std::size_t index) {
  return report.observations[index];
}

bool is_quantity(const Observation& row) {
  return row.kind == IndicatorKind::count || row.kind == IndicatorKind::money;
}

Style grouped_by(const std::string& separator) {
  return [separator](const Report& report, std::size_t index, Random&) -> std::string {
    const Observation& row = row_at(report, index);
    return is_quantity(row) ? written(*row.value, separator) : "";
  };
}

Style wrapped(const std::string& before, const std::string& after) {
  return [before, after](const Report& report, std::size_t index, Random&) {
    return before + row_at(report, index).raw + after;
  };
}

std::string with_leading_zeros(const Report& report, std::size_t index, Random& random) {
  const Observation& row = row_at(report, index);
  if (!is_quantity(row) || !row.value->is_whole() || *row.value >= Decimal(100)) return "";
  return (random.one_in(4) ? "00" : "0") + written(Decimal(row.value->units()));
}

std::string with_percent_sign(const Report& report, std::size_t index, Random& random) {
  const Observation& row = row_at(report, index);
  if (row.kind != IndicatorKind::percent) return "";
  return row.raw + (random.one_in(2) ? "%" : " %");
}

std::string with_english_point(const Report& report, std::size_t index, Random&) {
  const Observation& row = row_at(report, index);
  // "99.370" could be thousands; one or two decimals leave no doubt.
  if (row.kind != IndicatorKind::percent || row.value->scale() > 2) return "";
  return row.value->to_string();
}

// Its ratio's exact value with 0 to 4 decimals. Where 100 would hide a remainder it is not right.
std::string with_other_decimals(const Report& report, std::size_t index, Random& random) {
  const Observation& row = row_at(report, index);
  if (row.kind != IndicatorKind::percent) return "";
  const auto about_it = [&](const Relation& relation) {
    return relation.kind == RelationKind::ratio && relation.target.observation == CellId(index);
  };
  const auto relation = std::find_if(report.relations.begin(), report.relations.end(), about_it);
  if (relation == report.relations.end()) {
    return written(Decimal(row.value->units() * 10, row.value->scale() + 1));
  }
  const Figures figures = figures_of(report);
  if (!holds(report, *relation, figures)) return "";
  const auto& part = figures[*relation->operands[0].observation];
  const auto& whole = figures[*relation->operands[1].observation];
  if (!part || !whole || whole->is_zero()) return "";
  const Decimal shown = (Rational(Decimal(100)) * Rational(*part) / Rational(*whole))
                            .rounded(static_cast<int>(random.below(5)));
  if (shown == Decimal(100) && *part < *whole) return "";
  // Three decimals look like thousands: "98.738" would be ambiguous, "98,738" is not under %.
  return written(shown);
}

struct NamedStyle {
  const char* name;
  Style style;
};

const std::vector<NamedStyle>& styles() {
  static const std::vector<NamedStyle> all = {
      {"ungrouped", grouped_by("")},
      {"grouped by dots", grouped_by(".")},
      {"grouped by spaces", grouped_by(" ")},
      {"grouped by no-break spaces", grouped_by("\u00A0")},
      {"grouped by narrow no-break spaces", grouped_by("\u202F")},
      {"leading zeros", with_leading_zeros},
      {"percent sign", with_percent_sign},
      {"English decimal point", with_english_point},
      {"other decimals", with_other_decimals},
      {"padded", wrapped("  ", " ")},
      {"padded by no-break spaces", wrapped("\u00A0", "\u00A0\u00A0")},
      {"italic", wrapped("<i>", "</i>")},
      {"bold", wrapped("**", "**")},
  };
  return all;
}

bool can_be_rewritten(const Observation& row) {
  return row.value && row.reading == Reading::number && row.shift == Shift::none &&
         !row.other_value && !row.percent_sign && !row.value->is_negative();
}

// One cell in `sparseness` is rewritten, each in a style that `choose` gives.
std::string rewritten(const Sample& sample, Random& random, std::size_t sparseness,
                      const std::function<const Style&()>& choose) {
  const Report& report = sample.run.report;
  Lines lines(sample.text);
  for (std::size_t index = 0; index < report.observations.size(); ++index) {
    if (!can_be_rewritten(report.observations[index]) || !random.one_in(sparseness)) continue;
    const std::string cell = choose()(report, index, random);
    if (!cell.empty()) lines.set_cell(report.observations[index].location, cell);
  }
  return lines.text();
}

void check_same(const Sample& sample, const std::string& text) {
  const Run run = run_pipeline(text);
  const FindingKeys before = keys_from(sample.run, Severity::warning);
  const FindingKeys after = keys_from(run, Severity::warning);
  CHECK_MESSAGE(without(after, before).empty(), text_of(without(after, before)));
  // Other figures may decide how an ambiguous one reads; nothing else may fall silent.
  for (const FindingKey& gone : without(before, after)) CHECK(std::get<0>(gone) == "V304");
  REQUIRE(run.report.observations.size() == sample.run.report.observations.size());
  for (std::size_t index = 0; index < run.report.observations.size(); ++index) {
    const Observation& then = sample.run.report.observations[index];
    const Observation& now = run.report.observations[index];
    const bool same = now.value == then.value || now.kind == IndicatorKind::percent;
    CHECK_MESSAGE((same && now.code == then.code && now.form == then.form), now.form, ":", now.code,
                  " ", then.raw, " -> ", now.raw);
  }
}

}  // namespace

TEST_CASE("a report whose figures are all written another way says the same") {
  Random random(20241117);
  for (const Sample& sample : samples()) {
    for (const auto& [name, style] : styles()) {
      const std::string style_name(name);
      INFO(sample.name, ", ", style_name);
      check_same(sample,
                 rewritten(sample, random, 1, [&one = style]() -> const Style& { return one; }));
    }
  }
}

TEST_CASE("a report whose figures are written in several ways says the same") {
  Random random(20241118);
  for (const Sample& sample : samples()) {
    for (std::size_t round = 0; round < rounds(4); ++round) {
      INFO(sample.name, ", round ", round);
      check_same(sample, rewritten(sample, random, 1 + round % 4,
                                   [&]() -> const Style& { return random.pick(styles()).style; }));
    }
  }
}
