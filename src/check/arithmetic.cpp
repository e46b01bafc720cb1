#include "check/arithmetic.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "check/figure.hpp"
#include "check/finding_builder.hpp"
#include "check/slips/likely_slips.hpp"
#include "check/slips/mend.hpp"

namespace cchc::checking {
namespace {

// Faults; a report with more is not one figure mistyped. Bounds the work of looking for slips.
constexpr std::size_t max_explained = 200;

bool may_be_slip(Verdict verdict) {
  return verdict == Verdict::ratio_wrong || verdict == Verdict::sum_wrong ||
         verdict == Verdict::part_exceeds || verdict == Verdict::forms_differ;
}

const std::optional<Decimal>& value_of(const Report& report, const Term& term) {
  static const std::optional<Decimal> none;
  if (!term.observation.known()) return none;
  return report.cell(term.observation).value;
}

// "Triệu đồng", where the rows of the relation are in different units of money, else nothing.
class UnitNames {
 public:
  UnitNames(const Report& report, const Relation& relation) : report_(report) {
    look_at(relation.target);
    for (const Term& term : relation.operands) look_at(term);
  }

  [[nodiscard]] std::string of(const Term& term) const {
    const bool told = differ_ && term.observation.known() && is_money(row(term));
    return told ? row(term).unit : std::string();
  }

 private:
  [[nodiscard]] const Observation& row(const Term& term) const {
    return report_.cell(term.observation);
  }

  static bool is_money(const Observation& row) { return row.kind == IndicatorKind::money; }

  void look_at(const Term& term) {
    if (!term.observation.known() || !is_money(row(term))) return;
    if (!first_) first_ = unit_of(row(term));
    differ_ = differ_ || *first_ != unit_of(row(term));
  }

  const Report& report_;
  std::optional<Rational> first_;
  bool differ_ = false;
};

class OperandFacts {
 public:
  OperandFacts(Finding& finding, const Report& report, const Relation& relation)
      : finding_(finding), report_(report), relation_(relation), units_(report, relation) {}

  void add(const Term& subject, const Judgement& judgement) {
    add_written("actual", subject);
    add_figure("expected", subject, judgement.expected);
    switch (relation_.kind) {
      case RelationKind::ratio:
        add_side("numerator", "numerator_cell", 0, relation_.numerators);
        add_side("denominator", "denominator_cell", relation_.numerators,
                 relation_.operands.size());
        break;
      case RelationKind::change:
        add_side("numerator", "numerator_cell", 0, 2);
        add_cell("denominator", "denominator_cell", relation_.operands[1]);
        break;
      case RelationKind::sum:
      case RelationKind::difference:
        add_parts(subject, judgement);
        break;
      case RelationKind::at_least:
        if (relation_.operands.size() == 1) {
          add_cell("other", "other_cell", relation_.target);
        } else {
          add_parts(subject, judgement);
        }
        break;
      case RelationKind::at_most:
        if (relation_.operands.size() > 1) {
          add_parts(subject, judgement);
          break;
        }
        [[fallthrough]];
      case RelationKind::equal:
        add_cell("other", "other_cell", relation_.operands[0]);
        break;
    }
  }

 private:
  void add_figure(std::string_view name, const Term& term, const std::optional<Decimal>& value) {
    if (value) add_fact(finding_, name, Quantity{*value, units_.of(term)});
  }

  void add_written(std::string_view name, const Term& term) {
    if (value_of(report_, term)) add_fact(finding_, name, written(term));
  }

  [[nodiscard]] Quantity written(const Term& term) const {
    return {*value_of(report_, term), units_.of(term), figure_in_cell(report_, term)};
  }

  void add_cell(std::string_view name, std::string_view cell_name, const Term& term) {
    add_written(name, term);
    add_fact(finding_, cell_name, name_of(report_, term, finding_.form));
  }

  struct Side {
    std::vector<Quantity> figures;
    std::vector<CellName> cells;
  };

  // Those operands from `first` to `last` that have a figure; which are taken away is marked.
  [[nodiscard]] Side side(std::size_t first, std::size_t last) const {
    Side side;
    const bool is_change = relation_.kind == RelationKind::change;
    const std::size_t added = is_change ? 1 : relation_.operands.size() - relation_.minus;
    for (std::size_t index = first; index < last; ++index) {
      const Term& term = relation_.operands[index];
      if (!value_of(report_, term)) continue;
      side.figures.push_back(written(term));
      side.cells.push_back(name_of(report_, term, finding_.form));
      side.figures.back().taken = side.cells.back().taken = index >= added;
    }
    return side;
  }

  // One side of a ratio: one figure, or several that are added up.
  void add_side(std::string_view name, std::string_view cell_name, std::size_t first,
                std::size_t last) {
    if (last - first == 1) return add_cell(name, cell_name, relation_.operands[first]);
    Side figures = side(first, last);
    add_fact(finding_, name, std::move(figures.figures));
    add_fact(finding_, cell_name, std::move(figures.cells));
  }

  // The sum is to be said unless the only part says it.
  void add_parts(const Term& total, const Judgement& judgement) {
    auto [figures, cells] = side(0, relation_.operands.size());
    if (figures.size() > 1 || !units_.of(total).empty()) {
      add_figure("sum", total, judgement.expected);
    }
    add_fact(finding_, "parts", std::move(figures));
    add_fact(finding_, "part_cells", std::move(cells));
  }

  Finding& finding_;
  const Report& report_;
  const Relation& relation_;
  UnitNames units_;
};

std::ptrdiff_t count_given(const Report& report, const Relation& relation) {
  return std::count_if(relation.operands.begin(), relation.operands.end(),
                       [&](const Term& term) { return value_of(report, term).has_value(); });
}

// How the parts of a total disagree with it: in full, or already as far as they are given.
std::string_view sum_variant(const Report& report, const Relation& relation,
                             const Judgement& judgement) {
  const bool is_total = relation.kind == RelationKind::sum;
  if (relation.usual) return relation.kind == RelationKind::at_least ? "usual-within" : "usual";
  if (relation.kind == RelationKind::difference) return "difference";
  if (!judgement.given_parts_only) return is_total ? "" : "within";
  const auto given = count_given(report, relation);
  if (given == 1) return is_total ? "given-part" : "within-given-part";
  if (given == std::ssize(relation.operands)) return is_total ? "all-parts" : "within-all-parts";
  return is_total ? "given-parts" : "within-given-parts";
}

// A part above its whole, or above several together; where practice may differ, one asks.
std::string_view bound_variant(const Relation& relation) {
  const bool several = relation.kind == RelationKind::at_most && relation.operands.size() > 1;
  if (relation.usual) return several ? "usual-sum" : "usual";
  return several ? "sum" : "";
}

bool may_hold(const Report& report, const Term& term, const Decimal& value) {
  return !term.observation.known() || is_plausible(report.cell(term.observation), value);
}

void add_other_cells(Finding& finding, const Report& report, const Relation& relation) {
  const auto add = [&](const Term& term) {
    if (!term.observation.known() || term.observation != finding.observation) {
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
  // Nobody is told to write 159 % of a whole.
  if (judgement.expected && may_hold(report, subject, *judgement.expected)) {
    finding.expected = judgement.expected;
  }
  OperandFacts(finding, report, relation).add(subject, judgement);
  if (judgement.verdict == Verdict::sum_wrong) {
    finding.variant = sum_variant(report, relation, judgement);
  }
  const bool is_pair =
      judgement.verdict == Verdict::ratio_wrong || judgement.verdict == Verdict::forms_differ;
  if (is_pair && relation.usual) finding.variant = "usual";
  if (judgement.verdict == Verdict::part_exceeds) finding.variant = bound_variant(relation);
  add_other_cells(finding, report, relation);
  return finding;
}

void explain(Finding& finding, LikelySlips slips) {
  finding.suggestions = std::move(slips.suggestions);
  finding.rivals = slips.rivals;
  if (finding.suggestions.empty() || !finding.suggestions.front().source.known()) return;
  finding.related.push_back({{}, "", "", finding.suggestions.front().source});
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
