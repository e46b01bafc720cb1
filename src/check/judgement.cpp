#include "check/judgement.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "check/figure.hpp"

namespace cchc::checking {
namespace {

constexpr int decimals_of_missing_ratio = 2;  // as most reports print shares
const Rational hundred{Decimal(100)};

struct Cell {
  const Term* term = nullptr;
  const Observation* row = nullptr;  // null where the report has no such row
  CellState state = CellState::absent;
  std::optional<Figure> figure;
  std::optional<Decimal> other;  // the second reading of an ambiguous separator
};

struct Cells {
  Cell target;
  std::vector<Cell> operands;
  std::size_t numerators = 1;  // as in Relation
  std::size_t minus = 0;
  bool plain = false;
};

Judgement verdict(Verdict value, std::optional<Decimal> expected = std::nullopt) {
  Judgement judgement;
  judgement.verdict = value;
  judgement.expected = expected;
  return judgement;
}

Judgement unchecked() { return verdict(Verdict::unchecked); }

bool all_given(const Cells& cells) {
  return std::all_of(cells.operands.begin(), cells.operands.end(),
                     [](const Cell& cell) { return cell.figure.has_value(); });
}

// What is left of 100 % shows at the first decimal at which the ratio is no longer 100.
Decimal below_hundred(const Rational& ratio, int scale) {
  while (scale < Decimal::max_scale && ratio.rounded(scale) == Decimal(100)) ++scale;
  return ratio.rounded(scale);
}

// A little is not 0 %: it is given the decimals that show it.
Decimal not_nothing(const Rational& ratio, int scale) {
  while (scale < Decimal::max_scale && !ratio.is_zero() && ratio.rounded(scale).is_zero()) ++scale;
  return ratio.rounded(scale);
}

struct Quantity {
  Interval interval = Interval::exactly(Rational());  // in đồng where it is money
  Rational written;
};

Quantity quantity_of(std::span<const Cell> cells) {
  Quantity sum;
  for (const Cell& cell : cells) {
    sum.interval = sum.interval + in_dong(*cell.figure);
    sum.written = sum.written + Rational(cell.figure->value) * cell.figure->unit;
  }
  return sum;
}

// A share of nothing: 0 and 100 are both written for it, and neither is wrong in a matrix.
bool is_usual_for_nothing(const Figure& reported) {
  return reported.value.is_zero() || reported.value == Decimal(100);
}

Judgement judge_ratio(const Cells& cells) {
  if (cells.operands.size() <= cells.numerators || !all_given(cells)) return unchecked();
  const std::span<const Cell> operands(cells.operands);
  const Quantity numerator = quantity_of(operands.first(cells.numerators));
  const Quantity denominator = quantity_of(operands.subspan(cells.numerators));
  const auto& reported = cells.target.figure;
  if (!reported && cells.target.state != CellState::blank) return unchecked();
  if (denominator.written.is_zero()) {
    const bool usual = reported && numerator.written.is_zero() &&
                       cells.target.row->column.known() && is_usual_for_nothing(*reported);
    return verdict(reported && !usual ? Verdict::ratio_undefined : Verdict::holds);
  }
  const Rational factor = cells.plain ? Rational(Decimal(1)) : hundred;
  const Rational written = factor * numerator.written / denominator.written;
  if (!reported) {
    return verdict(Verdict::ratio_missing,
                   without_trailing_zeros(written.rounded(decimals_of_missing_ratio)));
  }
  const Interval exact = numerator.interval * factor / denominator.interval;
  const int scale = reported->value.scale();
  const Interval stated = Interval::rounded(reported->value);
  if (exact.meets(stated)) {
    const bool hides = !cells.plain && reported->value == Decimal(100) &&
                       numerator.interval.high < denominator.interval.low;
    if (!hides) return verdict(Verdict::holds);
    return verdict(Verdict::remainder_hidden, below_hundred(written, scale + 1));
  }
  const Rational unit = stated.high - stated.low;
  const bool cut_off =
      exact.low < Rational(reported->value) + unit && exact.high >= Rational(reported->value);
  return verdict(cut_off ? Verdict::ratio_truncated : Verdict::ratio_wrong,
                 not_nothing(written, scale));
}

Interval less(const Interval& from, const Interval& taken) {
  return {from.low - taken.high, from.high - taken.low};
}

Judgement judge_difference(const Cells& cells) {
  if (!cells.target.figure || !all_given(cells)) return unchecked();
  const std::span<const Cell> operands(cells.operands);
  const std::size_t kept = operands.size() - std::min(cells.minus, operands.size());
  const Quantity from = quantity_of(operands.first(kept));
  const Quantity taken = quantity_of(operands.subspan(kept));
  if (less(from.interval, taken.interval).meets(in_dong(*cells.target.figure)))
    return verdict(Verdict::holds);
  const Rational exact = (from.written - taken.written) / cells.target.figure->unit;
  int scale = cells.target.figure->value.scale();
  while (scale < Decimal::max_scale && exact != Rational(exact.rounded(scale))) ++scale;
  return verdict(Verdict::sum_wrong, exact.rounded(scale));
}

Judgement judge_change(const Cells& cells) {
  if (!cells.target.figure || cells.operands.size() != 2 || !all_given(cells)) return unchecked();
  const Figure& now = *cells.operands[0].figure;
  const Figure& before = *cells.operands[1].figure;
  if (before.value.is_zero()) return unchecked();
  const Interval rise = less(in_dong(now), in_dong(before));
  const Interval base = in_dong(before);
  const Interval exact{hundred * rise.low / (rise.low < Rational() ? base.low : base.high),
                       hundred * rise.high / (rise.high < Rational() ? base.high : base.low)};
  const Decimal& stated = cells.target.figure->value;
  if (exact.meets(Interval::rounded(stated))) return verdict(Verdict::holds);
  const Rational written = hundred *
                           (Rational(now.value) * now.unit - Rational(before.value) * before.unit) /
                           (Rational(before.value) * before.unit);
  return verdict(Verdict::ratio_wrong, written.rounded(stated.scale()));
}

struct PartSum {
  Interval interval = Interval::exactly(Rational());
  Rational written;
  int given = 0;
  int scale = 0;
  bool other_units = false;  // of money, than the row that they are added up for
};

PartSum add_parts(const Cells& cells) {
  PartSum sum;
  const Rational unit =
      cells.target.row == nullptr ? Rational(Decimal(1)) : unit_of(*cells.target.row);
  for (const Cell& part : cells.operands) {
    if (!part.figure) continue;
    sum.interval = sum.interval + in_dong(*part.figure);
    sum.written = sum.written + Rational(part.figure->value) * part.figure->unit;
    sum.scale = std::max(sum.scale, part.figure->value.scale());
    sum.other_units = sum.other_units || part.figure->unit != unit;
    ++sum.given;
  }
  return sum;
}

// With every decimal of its parts, so that a reader who adds them up gets the same; of a count with
// none that says nothing.
Decimal computed_total(const PartSum& sum, const Cell& total) {
  const Rational exact = sum.written / total.figure->unit;
  int scale = total.figure->value.scale();
  if (!sum.other_units) scale = std::max(scale, sum.scale);
  while (scale < Decimal::max_scale && exact != Rational(exact.rounded(scale))) ++scale;
  const Decimal computed = exact.rounded(scale);
  return total.row->kind == IndicatorKind::count ? without_trailing_zeros(computed) : computed;
}

Judgement judge_sum(const Cells& cells) {
  const PartSum sum = add_parts(cells);
  const bool whole_list = all_given(cells);
  const auto& total = cells.target.figure;
  if (!total) {
    if (!whole_list || cells.target.state != CellState::blank) return unchecked();
    return verdict(
        Verdict::total_missing,
        without_trailing_zeros((sum.written / unit_of(*cells.target.row)).rounded(sum.scale)));
  }
  const Interval stated = in_dong(*total);
  const Decimal expected = computed_total(sum, cells.target);
  if (whole_list) {
    return sum.interval.meets(stated) ? verdict(Verdict::holds)
                                      : verdict(Verdict::sum_wrong, expected);
  }
  if (sum.given == 0 || sum.interval.low <= stated.high) {
    Judgement judgement = unchecked();
    judgement.given_parts_meet = sum.given > 0 && sum.interval.meets(stated);
    return judgement;
  }
  Judgement judgement = verdict(Verdict::sum_wrong, expected);
  judgement.given_parts_only = true;
  return judgement;
}

Judgement judge_at_least(const Cells& cells) {
  const PartSum sum = add_parts(cells);
  const auto& total = cells.target.figure;
  if (!total || sum.given == 0) return unchecked();
  if (sum.interval.low <= in_dong(*total).high) {
    return all_given(cells) ? verdict(Verdict::holds) : unchecked();
  }
  if (cells.operands.size() == 1) return verdict(Verdict::part_exceeds);
  Judgement judgement = verdict(Verdict::sum_wrong, computed_total(sum, cells.target));
  judgement.given_parts_only = true;
  return judgement;
}

Judgement judge_at_most(const Cells& cells) {
  if (!cells.target.figure || !all_given(cells)) return unchecked();
  const PartSum whole = add_parts(cells);
  const bool exceeds = in_dong(*cells.target.figure).low > whole.interval.high;
  return verdict(exceeds ? Verdict::part_exceeds : Verdict::holds);
}

Judgement judge_equal(const Cells& cells) {
  if (!cells.target.figure || !all_given(cells)) return unchecked();
  const Figure& here = *cells.target.figure;
  const PartSum there = add_parts(cells);
  if (in_dong(here).meets(there.interval)) return verdict(Verdict::holds);
  return verdict(Verdict::forms_differ, computed_total(there, cells.target));
}

Judgement judge_figures(RelationKind kind, const Cells& cells) {
  switch (kind) {
    case RelationKind::ratio:
      return judge_ratio(cells);
    case RelationKind::sum:
      return judge_sum(cells);
    case RelationKind::at_most:
      return judge_at_most(cells);
    case RelationKind::at_least:
      return judge_at_least(cells);
    case RelationKind::equal:
      return judge_equal(cells);
    case RelationKind::difference:
      return judge_difference(cells);
    case RelationKind::change:
      return judge_change(cells);
  }
  return unchecked();
}

Cell read_cell(const Report& report, const Term& term, std::span<const Assumption> assumptions) {
  Cell cell;
  cell.term = &term;
  cell.state = cell_state(report, term);
  if (!term.observation.known()) return cell;
  const auto& row = report.cell(term.observation);
  cell.row = &row;
  for (const Assumption& assumption : assumptions) {
    if (assumption.observation != term.observation) continue;
    cell.state = CellState::given;
    cell.figure = figure_of(row, assumption.value);
    return cell;
  }
  if (!has_figure(cell.state)) return cell;
  cell.figure = figure_of(row, *row.value);
  if (cell.state == CellState::ambiguous) cell.other = row.other_value;
  return cell;
}

bool adds_up_to_nothing(const Cells& cells) {
  return std::all_of(cells.operands.begin(), cells.operands.end(),
                     [](const Cell& cell) { return cell.figure && cell.figure->value.is_zero(); });
}

Cells read_cells(const Report& report, const Relation& relation,
                 std::span<const Assumption> assumptions) {
  Cells cells{read_cell(report, relation.target, assumptions),
              {},
              relation.numerators,
              relation.minus,
              relation.plain};
  cells.operands.reserve(relation.operands.size());
  for (const Term& term : relation.operands) {
    cells.operands.push_back(read_cell(report, term, assumptions));
    Cell& cell = cells.operands.back();
    if (!relation.blank_is_zero || cell.state != CellState::blank) continue;
    cell.state = CellState::given;
    cell.figure = Figure{Decimal(), Interval::exactly(Rational()), unit_of(*cell.row)};
  }
  // Nothing in all is nothing.
  if (relation.blank_is_zero && cells.target.state == CellState::blank && adds_up_to_nothing(cells))
    cells.target.figure = Figure{};
  return cells;
}

template <typename Visit>
void each_cell(const Cells& cells, Visit visit) {
  for (const Cell& cell : cells.operands) visit(cell);
  visit(cells.target);
}

bool has_state(const Cells& cells, CellState state) {
  bool found = false;
  each_cell(cells, [&](const Cell& cell) { found = found || cell.state == state; });
  return found;
}

struct Obstacle {
  CellState state;
  Unchecked::Reason reason;
};
// The gravest first: it is what a reader must mend before the relation can be checked.
constexpr std::array missing_figures = {
    Obstacle{CellState::unreadable, Unchecked::Reason::unreadable},
    Obstacle{CellState::unknown_unit, Unchecked::Reason::unit},
    Obstacle{CellState::absent, Unchecked::Reason::absent},
    Obstacle{CellState::blank, Unchecked::Reason::blank},
};
constexpr std::array doubtful_figures = {
    Obstacle{CellState::ambiguous, Unchecked::Reason::ambiguous},
    Obstacle{CellState::shifted, Unchecked::Reason::shifted},
};

Judgement explain_unchecked(const Cells& cells, std::span<const Obstacle> obstacles) {
  Judgement judgement = unchecked();
  for (const auto& [state, reason] : obstacles) {
    const auto add = [&, wanted = state](const Cell& cell) {
      if (cell.state == wanted) judgement.blockers.push_back(cell.term);
    };
    std::for_each(cells.operands.begin(), cells.operands.end(), add);
    // A blank total over blank parts is no news; the parts are what is missing.
    if (judgement.blockers.empty() || state != CellState::blank) add(cells.target);
    judgement.reason = reason;
    if (!judgement.blockers.empty()) break;
  }
  std::stable_sort(judgement.blockers.begin(), judgement.blockers.end(),
                   [](const Term* a, const Term* b) { return a->observation < b->observation; });
  return judgement;
}

// Whether one of the readings of the ambiguous cells from `from` on makes the relation hold.
bool some_reading_holds(RelationKind kind, Cells& cells, std::size_t from) {
  if (judge_figures(kind, cells).verdict == Verdict::holds) return true;
  for (std::size_t index = from; index <= cells.operands.size(); ++index) {
    Cell& cell = index == cells.operands.size() ? cells.target : cells.operands[index];
    if (!cell.other) continue;
    const auto first = cell.figure;
    cell.figure = figure_of(*cell.row, *cell.other);
    const bool holds = some_reading_holds(kind, cells, index + 1);
    cell.figure = first;
    if (holds) return true;
  }
  return false;
}

// Cells with two readings; of more the readings are not tried out one against another. Bounds the
// work: 64 ways to read them all.
constexpr std::ptrdiff_t max_ambiguous_cells = 6;

void withhold_for_faulty_figures(const Cells& cells, Judgement& judgement) {
  each_cell(cells, [&](const Cell& cell) {
    const bool faulty = cell.figure && is_faulty_count(*cell.row, cell.figure->value);
    if (faulty) judgement.blockers.push_back(cell.term);
  });
  if (judgement.blockers.empty()) return;
  judgement.withheld = true;
  judgement.reason = Unchecked::Reason::unreadable;
}

Judgement judge_cells(const Relation& relation, Cells& cells) {
  Judgement judgement = judge_figures(relation.kind, cells);
  if (judgement.verdict == Verdict::unchecked) {
    Judgement explained = explain_unchecked(cells, missing_figures);
    explained.given_parts_meet = judgement.given_parts_meet;
    return explained;
  }
  if (judgement.verdict != Verdict::holds) withhold_for_faulty_figures(cells, judgement);
  const bool ambiguous = has_state(cells, CellState::ambiguous);
  if (!ambiguous && !has_state(cells, CellState::shifted)) return judgement;
  if (judgement.verdict == Verdict::holds) return judgement;
  const auto doubtful = std::count_if(cells.operands.begin(), cells.operands.end(),
                                      [](const Cell& cell) { return cell.other.has_value(); });
  if (ambiguous && doubtful <= max_ambiguous_cells && some_reading_holds(relation.kind, cells, 0)) {
    return verdict(Verdict::holds);
  }
  return explain_unchecked(cells, doubtful_figures);
}

}  // namespace

Judgement judge(const Report& report, const Relation& relation,
                std::span<const Assumption> assumptions) {
  try {
    Cells cells = read_cells(report, relation, assumptions);
    return judge_cells(relation, cells);
  } catch (const ArithmeticOverflow&) {
    Judgement judgement = unchecked();
    judgement.reason = Unchecked::Reason::overflow;
    for (const Term& term : relation.operands) judgement.blockers.push_back(&term);
    judgement.blockers.push_back(&relation.target);
    return judgement;
  }
}

}  // namespace cchc::checking
