#include "check/slips/prose_against.hpp"

#include <algorithm>

namespace cchc::checking {
namespace {

const Observation* row_of(const Report& report, const Term& term) {
  return term.observation < 0 ? nullptr
                              : &report.observations[static_cast<std::size_t>(term.observation)];
}

// "trước hạn 418, đúng hạn 27": the list that holds a count of the punctual beside the early ones.
bool lacks_early_ones(const Claim& claim, const Decimal& count) {
  using Deadline = ClaimFigure::Deadline;
  const auto holds = [&](Deadline deadline, bool this_count) {
    return std::any_of(claim.operands.begin(), claim.operands.end(), [&](const ClaimFigure& part) {
      return part.deadline == deadline && !part.value.is_zero() &&
             (part.value == count) == this_count;
    });
  };
  return claim.kind == Claim::Kind::sum && holds(Deadline::on_time, true) &&
         holds(Deadline::early, false);
}

}  // namespace

bool prose_speaks_against(const Report& report, const Relation& relation,
                          const Assumption& change) {
  if (relation.kind != RelationKind::ratio || relation.operands.size() != 2) return false;
  if (change.observation != relation.target.observation) return false;
  const Observation* const part = row_of(report, relation.operands[0]);
  if (part == nullptr || !part->value) return false;
  return std::any_of(report.claims.begin(), report.claims.end(),
                     [&](const Claim& claim) { return lacks_early_ones(claim, *part->value); });
}

}  // namespace cchc::checking
