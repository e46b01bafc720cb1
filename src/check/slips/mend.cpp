#include "check/slips/mend.hpp"

#include <algorithm>
#include <vector>

#include "check/slips/prose_figures.hpp"

namespace cchc::checking {
namespace {

constexpr int weight_of_prose = 2;

enum class Fault : std::uint8_t { none, slight, grave };

Fault fault_of(const Judgement& judgement) {
  switch (judgement.verdict) {
    case Verdict::ratio_wrong:
    case Verdict::sum_wrong:
    case Verdict::part_exceeds:
    case Verdict::forms_differ:
      return Fault::grave;
    case Verdict::ratio_truncated:
    case Verdict::remainder_hidden:
    case Verdict::ratio_undefined:
      return Fault::slight;
    default:
      return Fault::none;
  }
}

bool is_mended(const Judgement& judgement) {
  return judgement.verdict == Verdict::holds || judgement.given_parts_meet;
}

std::vector<std::uint32_t> relations_of(const Examination& examination,
                                        std::span<const Assumption> changes) {
  std::vector<std::uint32_t> all;
  for (const Assumption& change : changes) {
    const auto some = examination.relations_of(change.observation);
    all.insert(all.end(), some.begin(), some.end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

bool is_changed(CellId observation, std::span<const Assumption> changes) {
  return std::any_of(changes.begin(), changes.end(), [observation](const Assumption& change) {
    return change.observation == observation;
  });
}

// Above 100 a share is rare even where it is allowed.
bool is_doubtful(const Observation& row) {
  const bool above = row.kind == IndicatorKind::percent && *row.value > Decimal(100);
  return above || !is_plausible(row, *row.value);
}

// A figure that can hardly be right by itself and is left as it is.
int count_doubtful(const Report& report, const Relation& relation,
                   std::span<const Assumption> changes) {
  int count = 0;
  const auto look_at = [&](const Term& term) {
    if (!term.observation.known() || is_changed(term.observation, changes)) return;
    const auto& row = report.cell(term.observation);
    if (row.value && is_doubtful(row)) ++count;
  };
  look_at(relation.target);
  std::for_each(relation.operands.begin(), relation.operands.end(), look_at);
  return count;
}

}  // namespace

MendEffect try_mend(const Examination& examination, std::size_t relation,
                    std::span<const Assumption> changes) {
  MendEffect effect;
  const Report& report = examination.report;
  if (!is_mended(judge(report, report.relations[relation], changes))) return effect;
  effect.doubtful = count_doubtful(report, report.relations[relation], changes);
  for (const std::uint32_t index : relations_of(examination, changes)) {
    const Fault before = fault_of(examination.judgements[index]);
    const Fault after = fault_of(judge(report, report.relations[index], changes));
    if (after > before) return effect;
    if (after == Fault::grave) ++effect.still_wrong;
    if (before == Fault::grave && after == Fault::none) ++effect.restored;
  }
  effect.sound = true;
  return effect;
}

int count_confirmations(const Examination& examination, CellId observation) {
  const auto relations = examination.relations_of(observation);
  const auto& row = examination.report.cell(observation);
  const int in_prose = prose_has(examination.report, row, *row.value) ? weight_of_prose : 0;
  return in_prose + static_cast<int>(
                        std::count_if(relations.begin(), relations.end(), [&](std::uint32_t index) {
                          const RelationKind kind = examination.report.relations[index].kind;
                          const bool bounds_both_sides =
                              kind == RelationKind::ratio || kind == RelationKind::sum ||
                              kind == RelationKind::equal || kind == RelationKind::difference;
                          return bounds_both_sides &&
                                 examination.judgements[index].verdict == Verdict::holds;
                        }));
}

bool is_plausible(const Observation& row, const Decimal& value) {
  if (value.is_negative()) return false;
  const bool may_be_fraction = row.kind == IndicatorKind::percent ||
                               row.kind == IndicatorKind::money ||
                               row.kind == IndicatorKind::measure;
  if (row.kind == IndicatorKind::count) return value.is_whole();
  if (!may_be_fraction && row.value && row.value->is_whole()) return value.is_whole();
  const bool bounded = row.kind == IndicatorKind::percent && !row.may_exceed_100;
  return !bounded || value <= Decimal(100);
}

}  // namespace cchc::checking
