#include "check/arithmetic.hpp"

#include <string>
#include <utility>

#include "check/slips/likely_slips.hpp"
#include "check/words.hpp"

namespace cchc::checking {
namespace {

// A report with more faults than this is not one figure mistyped.
constexpr std::size_t max_explained = 200;

bool may_be_slip(Verdict verdict) {
  return verdict == Verdict::ratio_wrong || verdict == Verdict::sum_wrong ||
         verdict == Verdict::part_exceeds || verdict == Verdict::forms_differ;
}

const std::optional<Decimal>& value_of(const Report& report, const Term& term) {
  static const std::optional<Decimal> none;
  if (term.observation < 0) return none;
  return report.observations[static_cast<std::size_t>(term.observation)].value;
}

void add_figure(Finding& finding, const Report& report, std::string_view name,
                std::string_view cell_name, const Term& term) {
  if (const auto& value = value_of(report, term)) add_fact(finding, name, *value);
  add_fact(finding, cell_name, name_of(report, term, finding.form));
}

void add_parts(Finding& finding, const Report& report, const Relation& relation) {
  std::string figures;
  Phrase cells;
  for (const Term& term : relation.operands) {
    const auto& value = value_of(report, term);
    if (!value) continue;
    const std::string_view plus = figures.empty() ? "" : " + ";
    const Phrase name = name_of(report, term, finding.form);
    figures.append(plus).append(words::format_vietnamese(*value));
    cells.vietnamese.append(plus).append(name.vietnamese);
    cells.english.append(plus).append(name.english);
  }
  add_fact(finding, "parts", std::move(figures));
  add_fact(finding, "part_cells", std::move(cells));
}

void add_operands(Finding& finding, const Report& report, const Relation& relation) {
  switch (relation.kind) {
    case RelationKind::ratio:
      add_figure(finding, report, "numerator", "numerator_cell", relation.operands[0]);
      add_figure(finding, report, "denominator", "denominator_cell", relation.operands[1]);
      break;
    case RelationKind::sum:
      add_parts(finding, report, relation);
      break;
    case RelationKind::at_least:
      if (relation.operands.size() == 1) {
        add_figure(finding, report, "other", "other_cell", relation.target);
      } else {
        add_parts(finding, report, relation);
      }
      break;
    case RelationKind::at_most:
    case RelationKind::equal:
      add_figure(finding, report, "other", "other_cell", relation.operands[0]);
      break;
  }
}

void add_other_cells(Finding& finding, const Report& report, const Relation& relation) {
  const auto add = [&](const Term& term) {
    if (term.observation < 0 || term.observation != finding.observation) {
      add_related(finding, report, term);
    }
  };
  add(relation.target);
  for (const Term& term : relation.operands) add(term);
}

Finding describe(const Examination& examination, std::size_t index, const Rule& rule) {
  const Report& report = examination.report;
  const Relation& relation = report.relations[index];
  const Judgement& judgement = examination.judgements[index];
  const bool about_part =
      judgement.verdict == Verdict::part_exceeds && relation.kind == RelationKind::at_least;
  const Term& subject = about_part ? relation.operands[0] : relation.target;

  Finding finding = about_row(rule, report, subject.observation);
  finding.inferred = relation.origin == Relation::Origin::inferred;
  finding.actual = value_of(report, subject);
  finding.expected = judgement.expected;
  if (finding.actual) add_fact(finding, "actual", *finding.actual);
  if (finding.expected) add_fact(finding, "expected", *finding.expected);
  add_operands(finding, report, relation);
  add_other_cells(finding, report, relation);
  return finding;
}

void explain(Finding& finding, std::vector<Suggestion> suggestions) {
  finding.suggestions = std::move(suggestions);
  if (finding.suggestions.empty() || !finding.suggestions.front().source.known()) return;
  finding.related.push_back({-1, "", "", finding.suggestions.front().source});
}

}  // namespace

void report_relations(const Examination& examination, Verdict verdict, const Rule& rule,
                      std::vector<Finding>& findings) {
  std::size_t explained = 0;
  for (std::size_t index = 0; index < examination.judgements.size(); ++index) {
    const Judgement& judgement = examination.judgements[index];
    if (judgement.verdict != verdict || judgement.withheld) continue;
    findings.push_back(describe(examination, index, rule));
    if (may_be_slip(verdict) && explained++ < max_explained) {
      explain(findings.back(), likely_slips(examination, index));
    }
  }
}

}  // namespace cchc::checking
