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

// " triệu đồng", where the rows of the relation are in different units of money, else nothing.
class UnitNames {
 public:
  UnitNames(const Report& report, const Relation& relation) : report_(report) {
    look_at(relation.target);
    for (const Term& term : relation.operands) look_at(term);
  }

  [[nodiscard]] std::string of(const Term& term) const {
    const bool told = differ_ && term.observation >= 0 && is_money(row(term));
    return told ? ' ' + in_sentence(row(term).unit) : std::string();
  }

 private:
  [[nodiscard]] const Observation& row(const Term& term) const {
    return report_.observations[static_cast<std::size_t>(term.observation)];
  }

  static bool is_money(const Observation& row) { return row.kind == IndicatorKind::money; }

  void look_at(const Term& term) {
    if (term.observation < 0 || !is_money(row(term))) return;
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

  void add(const Term& subject) {
    const std::string unit = units_.of(subject);
    add_fact(finding_, "unit", Phrase{unit, unit});
    switch (relation_.kind) {
      case RelationKind::ratio:
        add_side("numerator", "numerator_cell", "numerator_unit", 0, relation_.numerators);
        add_side("denominator", "denominator_cell", "denominator_unit", relation_.numerators,
                 relation_.operands.size());
        break;
      case RelationKind::change:
        add_difference();
        add_figure("denominator", "denominator_cell", "denominator_unit", relation_.operands[1]);
        break;
      case RelationKind::sum:
      case RelationKind::difference:
        add_parts();
        break;
      case RelationKind::at_least:
        if (relation_.operands.size() == 1) {
          add_figure("other", "other_cell", "other_unit", relation_.target);
        } else {
          add_parts();
        }
        break;
      case RelationKind::at_most:
      case RelationKind::equal:
        add_figure("other", "other_cell", "other_unit", relation_.operands[0]);
        break;
    }
  }

 private:
  void add_figure(std::string_view name, std::string_view cell_name, std::string_view unit_name,
                  const Term& term) {
    const std::string unit = units_.of(term);
    if (const auto& value = value_of(report_, term)) add_fact(finding_, name, *value);
    add_fact(finding_, cell_name, name_of(report_, term, finding_.form));
    add_fact(finding_, unit_name, Phrase{unit, unit});
  }

  struct Side {
    std::string figures;
    Phrase cells;
  };

  // "4 + 5 − 7" and the names of those cells, of the operands from `first` to `last`.
  [[nodiscard]] Side side(std::size_t first, std::size_t last) const {
    Side side;
    const std::size_t taken = relation_.operands.size() - relation_.minus;
    for (std::size_t index = first; index < last; ++index) {
      const Term& term = relation_.operands[index];
      const auto& value = value_of(report_, term);
      if (!value) continue;
      const std::string_view sign = side.figures.empty() ? "" : index < taken ? " + " : " − ";
      const Phrase name = name_of(report_, term, finding_.form);
      side.figures.append(sign).append(words::format_vietnamese(*value)).append(units_.of(term));
      side.cells.vietnamese.append(sign).append(name.vietnamese);
      side.cells.english.append(sign).append(name.english);
    }
    return side;
  }

  void add_parts() {
    Side parts = side(0, relation_.operands.size());
    add_fact(finding_, "parts", std::move(parts.figures));
    add_fact(finding_, "part_cells", std::move(parts.cells));
  }

  // One side of a ratio: one figure, or several that are added up.
  void add_side(std::string_view name, std::string_view cell_name, std::string_view unit_name,
                std::size_t first, std::size_t last) {
    if (last - first == 1) return add_figure(name, cell_name, unit_name, relation_.operands[first]);
    Side figures = side(first, last);
    add_fact(finding_, name, "(" + figures.figures + ")");
    add_fact(finding_, cell_name, std::move(figures.cells));
    add_fact(finding_, unit_name, Phrase{});
  }

  void add_difference() {
    const auto& now = value_of(report_, relation_.operands[0]);
    const auto& before = value_of(report_, relation_.operands[1]);
    if (!now || !before) return;
    const Phrase cell = name_of(report_, relation_.operands[0], finding_.form);
    const Phrase other = name_of(report_, relation_.operands[1], finding_.form);
    add_fact(
        finding_, "numerator",
        "(" + words::format_vietnamese(*now) + " − " + words::format_vietnamese(*before) + ")");
    add_fact(
        finding_, "numerator_cell",
        Phrase{cell.vietnamese + " − " + other.vietnamese, cell.english + " − " + other.english});
    add_fact(finding_, "numerator_unit", Phrase{});
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
void add_sum_words(Finding& finding, const Report& report, const Relation& relation,
                   const Judgement& judgement, const std::string& unit) {
  const bool one_figure = count_given(report, relation) == 1 && unit.empty();
  const std::string sum = " = " + words::format_vietnamese(*judgement.expected) + unit;
  add_fact(finding, "sum", one_figure ? Phrase{} : Phrase{sum, sum});
  const bool is_total = relation.kind == RelationKind::sum;
  add_fact(finding, "total",
           is_total ? Phrase{"Tổng ở chỉ tiêu", "The total at"} : Phrase{"Chỉ tiêu", "Indicator"});
  if (relation.kind == RelationKind::difference) {
    add_fact(finding, "adding", Phrase{"tính ra thì được", "the figures give"});
    add_fact(finding, "exceeding", Phrase{});
  } else if (!judgement.given_parts_only) {
    add_fact(finding, "adding", Phrase{"cộng các phần thì được", "its parts make"});
    add_fact(finding, "exceeding", Phrase{});
  } else if (count_given(report, relation) == 1) {
    add_fact(finding, "adding", Phrase{"riêng phần đã ghi là", "the one part that is given reads"});
    add_fact(finding, "exceeding", Phrase{", đã lớn hơn số này", ", which exceeds it already"});
  } else {
    const bool all = count_given(report, relation) == std::ssize(relation.operands);
    add_fact(finding, "adding",
             all ? Phrase{"các phần cộng lại là", "its parts make"}
                 : Phrase{"riêng các phần đã có số liệu cộng lại là",
                          "the parts that are given alone make"});
    add_fact(finding, "exceeding", Phrase{", lớn hơn số này", ", which exceeds it"});
  }
}

bool may_hold(const Report& report, const Term& term, const Decimal& value) {
  return term.observation < 0 ||
         is_plausible(report.observations[static_cast<std::size_t>(term.observation)], value);
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
  if (finding.actual) add_fact(finding, "actual", *finding.actual);
  if (judgement.expected) {
    add_fact(finding, "expected", *judgement.expected);
    // Nobody is told to write 159 % of a whole.
    if (may_hold(report, subject, *judgement.expected)) finding.expected = judgement.expected;
  }
  OperandFacts(finding, report, relation).add(subject);
  if (judgement.verdict == Verdict::sum_wrong) {
    add_sum_words(finding, report, relation, judgement, UnitNames(report, relation).of(subject));
  }
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
