#include "check/finding_builder.hpp"
#include "check/slips/proposal.hpp"

namespace cchc::checking {
namespace {

constexpr int cost_of_left_out = 3 * cost_unit;  // times the parts; it might have been any
constexpr int cost_of_counted_twice = 10 * cost_unit;

}  // namespace

void propose_sum_slips(const Examination& examination, std::size_t relation, Proposals& proposals) {
  const Report& report = examination.report;
  const Relation& sum = report.relations[relation];
  const auto& expected = examination.judgements[relation].expected;
  const auto& total = report.cell(sum.target.observation);
  if (!expected || !total.value) return;
  const Rational difference = Rational(*total.value) - Rational(*expected);
  const auto parts = static_cast<int>(sum.operands.size());
  for (const Term& term : sum.operands) {
    if (!term.observation.known()) continue;
    const auto& part = report.cell(term.observation).value;
    if (!part || part->is_zero()) continue;
    const bool twice = difference == Rational(*part);
    if (!twice && difference != Rational() - Rational(*part)) continue;
    proposals.push_back(
        {twice ? How::counted_twice : How::left_out,
         {{sum.target.observation, *expected}},
         (twice ? cost_of_counted_twice : cost_of_left_out) * parts,
         {{"part", Quantity{*part}}, {"part_cell", name_of(report, term, total.form)}}});
  }
}

}  // namespace cchc::checking
