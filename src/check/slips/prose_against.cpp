#include "check/slips/prose_against.hpp"

#include <algorithm>

#include "check/claim_finding.hpp"

namespace cchc::checking {
namespace {

const Observation* row_of(const Report& report, const Term& term) {
  return !term.observation.known() ? nullptr : &report.cell(term.observation);
}

using Deadline = ClaimFigure::Deadline;

const ClaimFigure* figure_of(const Claim& claim, Deadline deadline) {
  const auto found = std::find_if(
      claim.operands.begin(), claim.operands.end(),
      [&](const ClaimFigure& part) { return part.deadline == deadline && !part.value.is_zero(); });
  return found == claim.operands.end() ? nullptr : &*found;
}

std::optional<EarlyOnes> early_ones_in(const Claim& claim, const Decimal& count) {
  if (claim.kind != Claim::Kind::sum) return std::nullopt;
  const ClaimFigure* const early = figure_of(claim, Deadline::early);
  const ClaimFigure* const punctual = figure_of(claim, Deadline::on_time);
  if (early == nullptr || punctual == nullptr || punctual->value != count) return std::nullopt;
  const auto together = (Rational(early->value) + Rational(punctual->value)).rounded(0);
  const auto told = [&](const ClaimFigure& figure) {
    return Quantity{figure.value, {}, written_in(claim.text, figure.value)};
  };
  return EarlyOnes{told(*early), told(*punctual), together, punctual->location};
}

}  // namespace

std::optional<EarlyOnes> early_ones(const Report& report, const Relation& relation) {
  if (relation.kind != RelationKind::ratio || relation.operands.size() != 2) return std::nullopt;
  const Observation* const part = row_of(report, relation.operands[0]);
  if (part == nullptr || !part->value) return std::nullopt;
  for (const Claim& claim : report.claims) {
    if (const auto early = early_ones_in(claim, *part->value)) return early;
  }
  return std::nullopt;
}

}  // namespace cchc::checking
