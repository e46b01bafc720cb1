#include "check/examination.hpp"

#include <algorithm>

namespace cchc::checking {
namespace {

template <typename Visit>
void each_row(const Relation& relation, Visit visit) {
  if (relation.target.observation.known()) visit(*relation.target.observation);
  for (const Term& term : relation.operands) {
    if (term.observation.known()) visit(*term.observation);
  }
}

}  // namespace

Examination::Examination(const Report& examined)
    : report(examined),
      number_faults(find_number_faults(examined)),
      first_(examined.observations.size() + 1) {
  judgements.reserve(report.relations.size());
  for (const Relation& relation : report.relations) {
    judgements.push_back(judge(report, relation));
    each_row(relation, [&](std::size_t row) { ++first_[row + 1]; });
  }
  for (std::size_t row = 1; row < first_.size(); ++row) first_[row] += first_[row - 1];
  memberships_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end());
  for (std::uint32_t index = 0; index < report.relations.size(); ++index) {
    each_row(report.relations[index], [&](std::size_t row) { memberships_[next[row]++] = index; });
  }
}

std::span<const std::uint32_t> Examination::relations_of(CellId observation) const {
  const auto row = *observation;
  return std::span(memberships_).subspan(first_[row], first_[row + 1] - first_[row]);
}

bool Examination::is_target_of(CellId observation, Verdict verdict) const {
  const auto relations = relations_of(observation);
  return std::any_of(relations.begin(), relations.end(), [&](std::uint32_t index) {
    return report.relations[index].target.observation == observation &&
           judgements[index].verdict == verdict && !judgements[index].withheld;
  });
}

}  // namespace cchc::checking
