#include "check/slips/likely_slips.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "check/figure.hpp"
#include "check/finding_builder.hpp"
#include "check/slips/mend.hpp"
#include "check/slips/proposal.hpp"
#include "check/slips/range.hpp"

namespace cchc::checking {
namespace {

constexpr std::size_t max_suggestions = 4;
constexpr std::size_t max_values = 24;  // more than these and a cell's range decides nothing
constexpr int max_more_decimals = 2;
constexpr int cost_of_unexplained = 2000;

const Phrase only_mend = {"ghi nhầm số; chỉ sửa riêng ô này thì mọi phép tính liên quan mới khớp",
                          "a wrong figure; mending this cell alone makes everything agree"};

struct Candidate {
  Proposal proposal;
  MendEffect effect;
  int base_cost = 0;  // of the slip alone, whatever else would explain the figures
};

class SlipSearch {
 public:
  SlipSearch(const Examination& examination, std::size_t relation)
      : examination_(examination), report_(examination.report), relation_(relation) {}

  std::vector<Suggestion> find() {
    const Relation& relation = report_.relations[relation_];
    Proposals proposals;
    if (relation.kind == RelationKind::ratio) {
      propose_ratio_slips(examination_, relation_, proposals);
      const bool pair_known =
          std::any_of(proposals.begin(), proposals.end(),
                      [](const Proposal& other) { return other.slip == Slip::other_pair; });
      if (!pair_known) propose_prose_pairs(examination_, relation_, proposals);
    }
    if (relation.kind == RelationKind::sum) propose_sum_slips(examination_, relation_, proposals);
    for (const std::int32_t cell : cells()) propose_cell_slips(examination_, cell, proposals);
    for (Proposal& proposal : proposals) try_out(std::move(proposal));
    weigh_alternatives();
    solve();
    rank();
    return suggestions();
  }

 private:
  [[nodiscard]] const Observation& row(std::int32_t index) const {
    return report_.observations[static_cast<std::size_t>(index)];
  }

  [[nodiscard]] std::vector<std::int32_t> cells() const {
    const Relation& relation = report_.relations[relation_];
    std::vector<std::int32_t> list;
    const auto add = [&](const Term& term) {
      if (cell_state(report_, term) != CellState::given) return;
      if (std::find(list.begin(), list.end(), term.observation) == list.end()) {
        list.push_back(term.observation);
      }
    };
    add(relation.target);
    for (const Term& term : relation.operands) add(term);
    return list;
  }

  // A part above its whole says little of either: only what also restores another relation counts.
  [[nodiscard]] int needed_restored() const {
    return examination_.judgements[relation_].verdict == Verdict::part_exceeds ? 2 : 1;
  }

  std::optional<MendEffect> effect_of(const Proposal& proposal) const {
    for (const Assumption& change : proposal.changes) {
      if (!is_plausible(row(change.observation), change.value)) return std::nullopt;
    }
    const MendEffect effect = try_mend(examination_, relation_, proposal.changes);
    if (!effect.sound || effect.restored < needed_restored()) return std::nullopt;
    return effect;
  }

  void try_out(Proposal proposal) {
    if (const auto effect = effect_of(proposal)) {
      const int cost = proposal.cost;
      candidates_.push_back({std::move(proposal), *effect, cost});
    }
  }

  // A slip that as many figures of one cell would explain tells that much less about each.
  void weigh_alternatives() {
    const auto same_kind = [](const Candidate& a, const Candidate& b) {
      return a.proposal.slip == b.proposal.slip && a.base_cost == b.base_cost &&
             a.proposal.changes.front().observation == b.proposal.changes.front().observation;
    };
    for (Candidate& candidate : candidates_) {
      const auto alternatives =
          std::count_if(candidates_.begin(), candidates_.end(),
                        [&](const Candidate& other) { return same_kind(candidate, other); });
      candidate.proposal.cost = candidate.base_cost * static_cast<int>(alternatives);
    }
  }

  // Looks for the values that would do, explained or not.
  void solve() {
    // Blank parts may hold anything, so no value is the only one.
    if (examination_.judgements[relation_].given_parts_only) return;
    std::vector<Candidate> solutions;
    bool all_known = true;
    for (const std::int32_t cell : cells()) {
      const auto range = narrowest_range(examination_, cell);
      all_known = range && solve_for(cell, *range, solutions) && all_known;
    }
    const bool only_one = all_known && solutions.size() == 1;
    for (Candidate& solution : solutions) {
      if (only_one) prefer(solution);
      if (only_one || solution.effect.restored > 1) candidates_.push_back(std::move(solution));
    }
  }

  // False where more values would do than can be told apart. A share is given more decimals where
  // its own do not suffice (100 for 99,7).
  bool solve_for(std::int32_t cell, const Range& range, std::vector<Candidate>& solutions) const {
    const int own = row(cell).value->scale();
    const int more = row(cell).kind == IndicatorKind::percent ? max_more_decimals : 0;
    const auto known = solutions.size();
    for (int scale = own; scale <= own + more && solutions.size() == known; ++scale) {
      const auto values = values_in(range, scale, max_values);
      if (!values) return false;
      for (const Decimal& value : *values) {
        Proposal proposal{
            Slip::mistyped, {{cell, value}}, cost_of_unexplained, {{"how", only_mend}}};
        const auto effect = effect_of(proposal);
        if (effect) solutions.push_back({std::move(proposal), *effect, cost_of_unexplained});
      }
    }
    return true;
  }

  // The only mend goes first under the likeliest name that it has.
  void prefer(const Candidate& solution) {
    for (Candidate& candidate : candidates_) {
      if (same_changes(candidate, solution)) candidate.proposal.cost -= cost_of_unexplained;
    }
  }

  static bool same_changes(const Candidate& a, const Candidate& b) {
    const auto& left = a.proposal.changes;
    const auto& right = b.proposal.changes;
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Assumption& x, const Assumption& y) {
                        return x.observation == y.observation && x.value == y.value;
                      });
  }

  void rank() {
    const auto target = report_.relations[relation_].target.observation;
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [target](const Candidate& a, const Candidate& b) {
                       const auto key = [target](const Candidate& c) {
                         return std::tuple(-c.effect.restored, c.effect.left_wrong, c.proposal.cost,
                                           c.proposal.changes.front().observation != target);
                       };
                       return key(a) < key(b);
                     });
    std::vector<Candidate> distinct;
    for (Candidate& candidate : candidates_) {
      const bool known = std::any_of(distinct.begin(), distinct.end(), [&](const Candidate& other) {
        return same_changes(candidate, other);
      });
      if (!known) distinct.push_back(std::move(candidate));
    }
    candidates_ = std::move(distinct);
  }

  [[nodiscard]] std::vector<Suggestion> suggestions() const {
    std::vector<Suggestion> list;
    const std::string& form = row(report_.relations[relation_].target.observation).form;
    for (const Candidate& candidate : candidates_) {
      for (const Assumption& change : candidate.proposal.changes) {
        if (list.size() == max_suggestions) return list;
        const Observation& cell = row(change.observation);
        Suggestion suggestion{
            candidate.proposal.slip,  cell.form, cell.code, change.value, candidate.proposal.facts,
            candidate.proposal.source};
        suggestion.facts.emplace_back("cell", name_of(report_, change.observation, form));
        suggestion.facts.emplace_back("written", *cell.value);
        suggestion.facts.emplace_back("value", change.value);
        list.push_back(std::move(suggestion));
      }
    }
    return list;
  }

  const Examination& examination_;
  const Report& report_;
  std::size_t relation_ = 0;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Suggestion> likely_slips(const Examination& examination, std::size_t relation) {
  try {
    return SlipSearch(examination, relation).find();
  } catch (const ArithmeticOverflow&) {
    return {};
  }
}

}  // namespace cchc::checking
