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
constexpr int max_more_decimals = 2;

// Shares are hardly ever written with three decimals.
bool has_odd_decimals(const Observation& row, const Decimal& value) {
  return row.kind == IndicatorKind::percent && value.scale() > std::max(2, row.value->scale());
}

void propose_digits(const Observation& row, std::int32_t observation, const Range& range,
                    Proposals& proposals) {
  for (const DigitSlip& slip : digit_slips(*row.value, row.kind == IndicatorKind::money)) {
    if (!range.allows(slip.right)) continue;
    const int cost = slip.cost * (has_odd_decimals(row, slip.right) ? rarity_of_odd_decimals : 1);
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
  if (row.value->is_zero()) return;
  const auto beside = find_neighbour_with_same_figure(report, observation);
  if (beside < 0) return;
  const Phrase name = name_of(report, beside, row.form);
  const Phrase how = {"ghi nhầm số liệu của hàng " + name.vietnamese,
                      "the figure of row " + name.english};
  const int more = row.kind == IndicatorKind::percent ? max_more_decimals : 0;
  for (int scale = row.value->scale(); scale <= row.value->scale() + more; ++scale) {
    const auto right = values_in(range, scale, 1);
    if (!right || right->empty()) continue;
    proposals.push_back({Slip::mistyped,
                         {{observation, right->front()}},
                         cost_of_neighbour + scale,
                         {{"how", how}}});
  }
}

}  // namespace

void propose_cell_slips(const Examination& examination, std::int32_t observation,
                        Proposals& proposals) {
  const Report& report = examination.report;
  const auto& row = report.observations[static_cast<std::size_t>(observation)];
  const auto range = narrowest_range(examination, observation);
  if (!row.value || !range) return;
  propose_digits(row, observation, *range, proposals);
  propose_neighbour(report, observation, *range, proposals);
}

}  // namespace cchc::checking
