#include <algorithm>
#include <array>

#include "check/figure.hpp"
#include "check/finding_builder.hpp"
#include "check/slips/digit_slips.hpp"
#include "check/slips/proposal.hpp"
#include "check/slips/range.hpp"

namespace cchc::checking {
namespace {

constexpr int cost_of_neighbour = 60;
constexpr std::array<std::int32_t, 4> neighbours = {-1, 1, -2, 2};

constexpr int rarity_of_odd_decimals = 4;
constexpr int rarity_of_odd_fraction = 16;
constexpr int rarity_of_wrong_hundred = 3;
constexpr int cost_of_dot_for_mark = 2;
constexpr int max_more_decimals = 2;

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

// 549.84 where rows are grouped by dots: the dot was to group thousands and slipped.
bool is_dot_for_mark(const Observation& row, const DigitSlip& slip) {
  return slip.slip == Slip::decimal_mark && row.kind != IndicatorKind::percent &&
         row.raw.find('.') != std::string::npos && !row.value->is_whole() && slip.right.is_whole();
}

void propose_digits(const Observation& row, std::int32_t observation, const Range& range,
                    Proposals& proposals) {
  for (const DigitSlip& slip : digit_slips(*row.value, row.kind == IndicatorKind::money)) {
    if (!range.allows(slip.right)) continue;
    const int cost =
        is_dot_for_mark(row, slip) ? cost_of_dot_for_mark : slip.cost * rarity(row, slip.right);
    const Decimal right =
        row.kind == IndicatorKind::count ? without_trailing_zeros(slip.right) : slip.right;
    proposals.push_back({slip.slip, {{observation, right}}, cost, {{"how", *slip.how}}});
  }
}

// A row and its only part are equal by nature.
bool are_whole_and_part(const Report& report, std::int32_t one, std::int32_t other) {
  const auto& first = report.observations[static_cast<std::size_t>(one)];
  const auto& second = report.observations[static_cast<std::size_t>(other)];
  return first.kind == second.kind && (first.parent == other || second.parent == one);
}

std::int32_t find_neighbour_with_same_figure(const Report& report, std::int32_t observation) {
  const auto& row = report.observations[static_cast<std::size_t>(observation)];
  for (const std::int32_t offset : neighbours) {
    const auto beside = observation + offset;
    if (beside < 0 || beside >= static_cast<std::int32_t>(report.observations.size())) continue;
    const auto& neighbour = report.observations[static_cast<std::size_t>(beside)];
    if (neighbour.form != row.form || neighbour.value != row.value) continue;
    if (!are_whole_and_part(report, observation, beside)) return beside;
  }
  return -1;
}

// The figure of a row beside it, where only one value can be right here. A share that was
// overwritten by a count has lost its decimals too.
void propose_neighbour(const Report& report, std::int32_t observation, const Range& range,
                       Proposals& proposals) {
  const auto& row = report.observations[static_cast<std::size_t>(observation)];
  // 0 and 100 stand beside each other by nature.
  const bool is_full = row.kind == IndicatorKind::percent && *row.value == Decimal(100);
  if (row.value->is_zero() || is_full) return;
  const auto beside = find_neighbour_with_same_figure(report, observation);
  if (beside < 0) return;
  const Phrase name = name_of(report, beside, row.form);
  const Phrase how = {"ghi nhầm số liệu của hàng " + name.vietnamese,
                      "the figure of row " + name.english + " written"};
  const int more = row.kind == IndicatorKind::percent ? max_more_decimals : 0;
  for (int scale = row.value->scale(); scale <= row.value->scale() + more; ++scale) {
    const auto right = values_in(range, scale, 1);
    if (!right || right->empty()) continue;
    const Decimal hundred(100);
    if (right->front() == hundred && range.low < Rational(hundred)) continue;  // hides the rest
    proposals.push_back({Slip::mistyped,
                         {{observation, right->front()}},
                         cost_of_neighbour + scale,
                         {{"how", how}},
                         true});
    return;
  }
}

}  // namespace

void propose_cell_slips(const Examination& examination, std::size_t relation,
                        std::int32_t observation, Proposals& proposals) {
  const Report& report = examination.report;
  const auto& row = report.observations[static_cast<std::size_t>(observation)];
  const auto range = range_for(examination, relation, observation);
  if (!row.value || !range) return;
  propose_digits(row, observation, *range, proposals);
  propose_neighbour(report, observation, *range, proposals);
}

}  // namespace cchc::checking
