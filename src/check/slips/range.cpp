#include "check/slips/range.hpp"

#include <limits>

#include "check/figure.hpp"

namespace cchc::checking {
namespace {

const Rational hundred(Decimal(100));

// The cell whose value is sought, and the figures of the others in đồng.
struct Question {
  const Figure* sought = nullptr;
  const Relation* relation = nullptr;
  std::vector<std::optional<Figure>> operands;
  std::optional<Figure> target;
  std::size_t position = 0;  // among the operands; their number: the target
  bool is_target = false;
};

Rational half_unit(int scale) { return Interval::rounded(Decimal(0, scale)).high; }

bool is_rounded(const Figure& figure) { return figure.interval.low < figure.interval.high; }

std::optional<Figure> figure_at(const Report& report, const Term& term) {
  if (!has_figure(cell_state(report, term))) return std::nullopt;
  const auto& row = report.cell(term.observation);
  return figure_of(row, *row.value);
}

Range for_cell(const Figure& sought, const Rational& low, const Rational& high) {
  return {low / sought.unit, high / sought.unit, is_rounded(sought)};
}

std::optional<Range> range_in_ratio(const Question& question) {
  const auto& numerator = question.operands[0];
  const auto& denominator = question.operands[1];
  if (question.is_target) {
    if (!numerator || !denominator || denominator->value.is_zero()) return std::nullopt;
    const Interval exact = in_dong(*numerator) * hundred / in_dong(*denominator);
    return Range{exact.low, exact.high, true};
  }
  if (!question.target) return std::nullopt;
  Interval stated = Interval::rounded(question.target->value);
  if (stated.low < Rational()) stated.low = Rational();
  if (question.position == 0) {
    if (!denominator) return std::nullopt;
    const Interval whole = in_dong(*denominator);
    return for_cell(*question.sought, stated.low * whole.low / hundred,
                    stated.high * whole.high / hundred);
  }
  if (!numerator || stated.low.is_zero()) return std::nullopt;
  const Interval part = in_dong(*numerator);
  return for_cell(*question.sought, part.low * hundred / stated.high,
                  part.high * hundred / stated.low);
}

std::optional<Range> range_in_sum(const Question& question) {
  Interval others = Interval::exactly(Rational());
  for (std::size_t index = 0; index < question.operands.size(); ++index) {
    const auto& part = question.operands[index];
    if (part && (question.is_target || index != question.position))
      others = others + in_dong(*part);
  }
  if (question.is_target) return for_cell(*question.sought, others.low, others.high);
  if (!question.target) return std::nullopt;
  const Interval total = in_dong(*question.target);
  return for_cell(*question.sought, total.low - others.high, total.high - others.low);
}

bool is_one_sided(RelationKind kind) {
  return kind == RelationKind::at_most || kind == RelationKind::at_least;
}

std::optional<Range> range_in(const Question& question) {
  const Relation& relation = *question.relation;
  if (relation.kind == RelationKind::difference || relation.kind == RelationKind::change)
    return std::nullopt;
  if (relation.kind != RelationKind::ratio) return range_in_sum(question);
  if (relation.plain || relation.numerators != 1) return std::nullopt;
  return question.operands.size() == 2 ? range_in_ratio(question) : std::nullopt;
}

Int128 floor_of(const Rational& value) {
  const Int128 quotient = value.numerator() / value.denominator();
  return quotient * value.denominator() > value.numerator() ? quotient - 1 : quotient;
}

Int128 ceiling_of(const Rational& value) {
  return -floor_of(Rational(-value.numerator(), value.denominator()));
}

}  // namespace

bool Range::allows(const Decimal& value) const {
  const Rational slack = rounded ? half_unit(value.scale()) : Rational();
  return low - slack <= Rational(value) && Rational(value) <= high + slack;
}

std::optional<Range> range_of(const Report& report, const Relation& relation, CellId observation) {
  if (is_one_sided(relation.kind)) return std::nullopt;
  Question question;
  question.relation = &relation;
  question.is_target = relation.target.observation == observation;
  question.target = figure_at(report, relation.target);
  int places = question.is_target ? 1 : 0;
  for (const Term& term : relation.operands) {
    if (term.observation == observation) {
      question.position = question.operands.size();
      ++places;
    }
    question.operands.push_back(figure_at(report, term));
  }
  const auto sought = figure_at(report, {observation, {}, {}});
  if (places != 1 || !sought) return std::nullopt;
  question.sought = &*sought;
  return range_in(question);
}

std::optional<Range> range_for(const Examination& examination, std::size_t relation,
                               CellId observation) {
  const Report& report = examination.report;
  if (auto range = range_of(report, report.relations[relation], observation)) return range;
  std::optional<Range> narrowest;
  for (const std::uint32_t index : examination.relations_of(observation)) {
    const auto range = range_of(report, report.relations[index], observation);
    if (!range) continue;
    if (!narrowest || range->high - range->low < narrowest->high - narrowest->low) {
      narrowest = range;
    }
  }
  return narrowest;
}

std::optional<std::vector<Decimal>> values_in(const Range& range, int scale, std::size_t limit) {
  Int128 unit = 1;
  for (int digit = 0; digit < scale; ++digit) unit *= 10;
  const Rational factor(unit, 1);
  const Rational slack = range.rounded ? half_unit(scale) : Rational();
  const Int128 first = ceiling_of((range.low - slack) * factor);
  const Int128 last = floor_of((range.high + slack) * factor);
  if (last - first >= static_cast<Int128>(limit)) return std::nullopt;
  std::vector<Decimal> values;
  for (Int128 units = first < 0 ? 0 : first; units <= last; ++units) {
    if (units > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
    values.emplace_back(static_cast<std::int64_t>(units), scale);
  }
  return values;
}

}  // namespace cchc::checking
