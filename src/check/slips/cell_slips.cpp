#include <array>

#include "check/finding_builder.hpp"
#include "check/slips/digit_slips.hpp"
#include "check/slips/proposal.hpp"
#include "check/slips/range.hpp"

namespace cchc::checking {
namespace {

constexpr int cost_of_neighbour = 60;
constexpr std::array<std::int32_t, 4> neighbours = {-1, 1, -2, 2};

void propose_digits(const Observation& row, std::int32_t observation, const Range& range,
                    Proposals& proposals) {
  for (const DigitSlip& slip : digit_slips(*row.value, row.kind == IndicatorKind::money)) {
    const Rational right(slip.right);
    if (right < range.low || range.high < right) continue;
    proposals.push_back({slip.slip, {{observation, slip.right}}, slip.cost, {{"how", *slip.how}}});
  }
}

// The figure of a row beside it, where only one value can be right here.
void propose_neighbours(const Report& report, std::int32_t observation, const Range& range,
                        Proposals& proposals) {
  const auto& row = report.observations[static_cast<std::size_t>(observation)];
  const auto right = values_in(range, row.value->scale(), 1);
  if (!right || right->empty() || row.value->is_zero()) return;
  for (const std::int32_t offset : neighbours) {
    const auto beside = observation + offset;
    if (beside < 0 || beside >= static_cast<std::int32_t>(report.observations.size())) continue;
    const auto& neighbour = report.observations[static_cast<std::size_t>(beside)];
    if (neighbour.form != row.form || neighbour.value != row.value) continue;
    // A row and its only part are equal by nature.
    if (neighbour.parent == observation || row.parent == beside) continue;
    const Phrase name = name_of(report, beside, row.form);
    proposals.push_back({Slip::mistyped,
                         {{observation, right->front()}},
                         cost_of_neighbour,
                         {{"how", Phrase{"ghi nhầm số liệu của hàng " + name.vietnamese,
                                         "the figure of row " + name.english}}}});
    return;
  }
}

}  // namespace

void propose_cell_slips(const Examination& examination, std::int32_t observation,
                        Proposals& proposals) {
  const Report& report = examination.report;
  const auto& row = report.observations[static_cast<std::size_t>(observation)];
  const auto range = narrowest_range(examination, observation);
  if (!range || !row.value) return;
  propose_digits(row, observation, *range, proposals);
  propose_neighbours(report, observation, *range, proposals);
}

}  // namespace cchc::checking
