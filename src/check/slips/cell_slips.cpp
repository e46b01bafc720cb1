#include <algorithm>
#include <array>

#include "check/figure.hpp"
#include "check/finding_builder.hpp"
#include "check/slips/digit_slips.hpp"
#include "check/slips/proposal.hpp"
#include "check/slips/range.hpp"

namespace cchc::checking {
namespace {

// That a row has the figure of one beside it: the fewer digits, the likelier they are alike by
// nature. Learned from slips planted into tables that agree (tests/check/slips_test.cpp).
struct NeighbourCosts {
  int one_digit = 60;
  int two_digits = 25;
  int more = 8;

  [[nodiscard]] constexpr int of(std::size_t length) const {
    if (length > 2) return more;
    return length == 2 ? two_digits : one_digit;
  }
};
constexpr NeighbourCosts costs_of_neighbour;
constexpr std::array<int, 4> neighbours = {-1, 1, -2, 2};

// So many times seldomer. Learned from slips planted into tables that agree
// (tests/check/slips_test.cpp), as what follows; only which slip comes first follows from it.
constexpr int rarity_of_odd_decimals = 4;
constexpr int rarity_of_odd_fraction = 16;       // far seldomer: protects counts from fractions
constexpr int rarity_of_wrong_hundred = 3;       // protects "100%", which most shares are
constexpr int cost_of_odd_mark = 2 * cost_unit;  // learned: little, the mark itself is wrong there
constexpr std::int64_t max_weight =
    std::int64_t{2} * cost_unit;      // a longer figure costs at most twice as much
constexpr int max_more_decimals = 2;  // than a share is written with; bounds what is tried

// How seldom such a figure is what was meant: shares hardly ever have three decimals, what is
// written whole is seldom a fraction, and 100 is what most shares are.
int rarity(const Observation& row, const Decimal& value) {
  if (row.kind != IndicatorKind::percent) {
    return row.value->is_whole() && !value.is_whole() ? rarity_of_odd_fraction : 1;
  }
  const bool odd = value.scale() > std::max(2, row.value->scale());
  return (odd ? rarity_of_odd_decimals : 1) *
         (*row.value == Decimal(100) ? rarity_of_wrong_hundred : 1);
}

// 549.84 where rows are grouped by dots, 92,0 persons: the mark itself does not belong there.
bool has_odd_mark(const Observation& row, const DigitSlip& slip) {
  const bool was_dot = row.kind != IndicatorKind::percent && !row.value->is_whole() &&
                       row.raw.find('.') != std::string::npos;
  const bool in_count = row.kind == IndicatorKind::count && row.value->scale() > 0;
  return slip_of(slip.how) == Slip::decimal_mark && slip.right.is_whole() && (was_dot || in_count);
}

// Of a count that was typed with decimals its mark is wrong; that they are gone with another digit
// explains nothing (30 for 30,5).
bool drops_decimals(const Observation& row, const DigitSlip& slip) {
  const bool marked = row.kind == IndicatorKind::count && !row.value->is_whole();
  return marked && slip_of(slip.how) != Slip::decimal_mark;
}

std::size_t whole_digits(const Decimal& value) {
  const std::string text = value.to_string();
  return std::min(text.find('.'), text.size());
}

// Where a figure's true value is free, short ones are commoner than long ones: 155 for 15 is
// likelier than 3 for 31. A total or a ratio is not free.
int weighed(int cost, const Decimal& written, const Decimal& right, bool is_result) {
  const bool as_long = whole_digits(written) == whole_digits(right);
  if (is_result || as_long || written.is_zero() || right.is_zero()) return cost * cost_unit;
  const Rational times = Rational(right) / Rational(written) * Rational(Decimal(cost_unit));
  const auto weight = std::clamp<std::int64_t>(times.rounded(0).units(), 1, max_weight);
  return cost * static_cast<int>(weight);
}

void propose_digits(const Observation& row, CellId observation, bool is_result, const Range& range,
                    Proposals& proposals) {
  for (const DigitSlip& slip : digit_slips(*row.value, row.kind == IndicatorKind::money)) {
    if (!range.allows(slip.right) || drops_decimals(row, slip)) continue;
    const int cost = has_odd_mark(row, slip) ? cost_of_odd_mark
                                             : weighed(slip.cost * rarity(row, slip.right),
                                                       *row.value, slip.right, is_result);
    const Decimal right =
        row.kind == IndicatorKind::count ? without_trailing_zeros(slip.right) : slip.right;
    proposals.push_back({slip.how, {{observation, right}}, cost, {}});
  }
}

// A row and its only part are equal by nature.
bool are_whole_and_part(const Report& report, CellId one, CellId other) {
  const auto& first = report.cell(one);
  const auto& second = report.cell(other);
  return first.kind == second.kind && (first.parent == other || second.parent == one);
}

CellId find_neighbour_with_same_figure(const Report& report, CellId observation) {
  const auto& row = report.cell(observation);
  for (const int offset : neighbours) {
    const auto beside = observation + offset;
    if (!beside.known() || *beside >= report.observations.size()) continue;
    const auto& neighbour = report.cell(beside);
    if (neighbour.form != row.form || neighbour.value != row.value) continue;
    if (!are_whole_and_part(report, observation, beside)) return beside;
  }
  return {};
}

// The figure of a row beside it, where only one value can be right here. A share that was
// overwritten by a count has lost its decimals too.
void propose_neighbour(const Report& report, CellId observation, const Range& range,
                       Proposals& proposals) {
  const auto& row = report.cell(observation);
  // 0 and 100 stand beside each other by nature.
  const bool is_full = row.kind == IndicatorKind::percent && *row.value == Decimal(100);
  if (row.value->is_zero() || is_full) return;
  const auto beside = find_neighbour_with_same_figure(report, observation);
  if (!beside.known()) return;
  const int cost = costs_of_neighbour.of(row.value->to_string().size());
  const int more = row.kind == IndicatorKind::percent ? max_more_decimals : 0;
  for (int scale = row.value->scale(); scale <= row.value->scale() + more; ++scale) {
    const auto right = values_in(range, scale, 1);
    if (!right || right->empty()) continue;
    const Decimal hundred(100);
    if (right->front() == hundred && range.low < Rational(hundred)) continue;  // hides the rest
    proposals.push_back({How::neighbour,
                         {{observation, right->front()}},
                         cost * cost_unit + scale,
                         {{"beside", name_of(report, beside, row.form)}},
                         {},
                         true});
    return;
  }
}

}  // namespace

void propose_cell_slips(const Examination& examination, std::size_t relation, CellId observation,
                        Proposals& proposals) {
  const Report& report = examination.report;
  const auto& row = report.cell(observation);
  const auto range = range_for(examination, relation, observation);
  if (!row.value || !range) return;
  const bool is_result = report.relations[relation].target.observation == observation;
  propose_digits(row, observation, is_result, *range, proposals);
  propose_neighbour(report, observation, *range, proposals);
}

}  // namespace cchc::checking
