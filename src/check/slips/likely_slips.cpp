#include "check/slips/likely_slips.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "check/figure.hpp"
#include "check/finding_builder.hpp"
#include "check/slips/mend.hpp"
#include "check/slips/proposal.hpp"
#include "check/slips/prose_against.hpp"
#include "check/slips/prose_figures.hpp"
#include "check/slips/range.hpp"

namespace cchc::checking {
namespace {

constexpr std::size_t max_suggestions = 4;  // lines; a reader looks through no more
constexpr std::ptrdiff_t max_alike = 2;     // of one cell; a reader needs other cells' more
constexpr std::size_t max_values = 24;      // values; of more a cell's range decides nothing
constexpr int max_more_decimals =
    2;                            // digits more than a share is written with; bounds what is tried
constexpr int prose_says_so = 4;  // so many times likelier
constexpr int cost_of_unexplained = 2000 * cost_unit;  // each fault that the mend leaves or makes

struct Candidate {
  Proposal proposal;
  MendEffect effect;
};

class SlipSearch {
 public:
  SlipSearch(const Examination& examination, std::size_t relation)
      : examination_(examination), report_(examination.report), relation_(relation) {}

  LikelySlips find() {
    const Relation& relation = report_.relations[relation_];
    Proposals proposals;
    if (relation.kind == RelationKind::ratio) {
      propose_ratio_slips(examination_, relation_, proposals);
      const bool pair_known =
          std::any_of(proposals.begin(), proposals.end(),
                      [](const Proposal& other) { return slip_of(other.how) == Slip::other_pair; });
      if (!pair_known) propose_prose_pairs(examination_, relation_, proposals);
    }
    if (relation.kind == RelationKind::sum) propose_sum_slips(examination_, relation_, proposals);
    propose_unit_slips(examination_, relation_, proposals);
    for (const CellId cell : cells()) {
      propose_cell_slips(examination_, relation_, cell, proposals);
    }
    for (Proposal& proposal : proposals) try_out(std::move(proposal));
    solve();
    rank();
    return {suggestions(), rivals()};
  }

 private:
  [[nodiscard]] const Observation& row(CellId index) const { return report_.cell(index); }

  [[nodiscard]] std::vector<CellId> cells() const {
    const Relation& relation = report_.relations[relation_];
    std::vector<CellId> list;
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

  [[nodiscard]] std::optional<MendEffect> effect_of(const Proposal& proposal) const {
    for (const Assumption& change : proposal.changes) {
      if (!is_plausible(row(change.observation), change.value)) return std::nullopt;
      // What another pair tells of the typed figure holds all the same.
      if (slip_of(proposal.how) != Slip::other_pair && lacks_early_ones(change.observation))
        return std::nullopt;
    }
    const MendEffect effect = try_mend(examination_, relation_, proposal.changes);
    if (!effect.sound || effect.restored < needed_restored()) return std::nullopt;
    if (proposal.must_mend_all && effect.still_wrong > 0) return std::nullopt;
    // Hardly anyone types a digit that is not there; more often two figures are wrong.
    if (proposal.how == How::extra_digit && effect.restored < 2) return std::nullopt;
    return effect;
  }

  // A share proposed for this cell would be made of a count without the early ones.
  [[nodiscard]] bool lacks_early_ones(CellId cell) const {
    const Relation& relation = report_.relations[relation_];
    return cell == relation.target.observation && early_ones(report_, relation);
  }

  void add_early_ones(Facts& facts, const std::string& form) const {
    const Relation& relation = report_.relations[relation_];
    const auto early = early_ones(report_, relation);
    if (!early) return;
    facts.add("early", early->early);
    facts.add("punctual", early->punctual);
    facts.add("told", early->place);
    facts.add("count_cell", name_of(report_, relation.operands[0].observation, form));
    facts.add("count", Quantity{early->together});
  }

  void try_out(Proposal proposal) {
    if (const auto effect = effect_of(proposal)) {
      const Assumption& change = proposal.changes.front();
      proposal.cost *= 1 + count_confirmations(examination_, change.observation);
      if (prose_has(report_, row(change.observation), change.value)) proposal.cost /= prose_says_so;
      candidates_.push_back({std::move(proposal), *effect});
    }
  }

  // Looks for the values that would do, explained or not.
  void solve() {
    // Blank parts may hold anything, so no value is the only one.
    if (examination_.judgements[relation_].given_parts_only) return;
    std::vector<Candidate> solutions;
    bool all_known = true;
    for (const CellId cell : cells()) {
      const auto range = range_for(examination_, relation_, cell);
      all_known = range && solve_for(cell, *range, solutions) && all_known;
    }
    keep_best(solutions);
    if (solutions.empty()) return;
    const MendEffect best = solutions.front().effect;
    const bool alone = all_known && solutions.size() == 1;
    if (alone && best.still_wrong == 0 && best.doubtful == 0) prefer(solutions.front());
    // A figure that nothing explains is proposed only where a second relation bears it: two
    // figures mistyped are likelier.
    if (best.restored < 2) return;
    std::erase_if(solutions, [](const Candidate& c) { return c.effect.still_wrong > 0; });
    add_ranges(std::move(solutions));
  }

  // Each cell once, with the first and the last value that would do.
  void add_ranges(std::vector<Candidate> solutions) {
    const auto cell_of = [](const Candidate& c) { return c.proposal.changes.front().observation; };
    for (auto first = solutions.begin(); first != solutions.end();) {
      const auto last = std::find_if(first, solutions.end(), [&](const Candidate& other) {
        return cell_of(other) != cell_of(*first);
      });
      if (last - first > 1) {
        const auto value_of = [](const Candidate& c) {
          return Quantity{c.proposal.changes.front().value};
        };
        first->proposal.facts.add("should_be",
                                  std::vector{value_of(*first), value_of(*(last - 1))});
      }
      candidates_.push_back(std::move(*first));
      first = last;
    }
  }

  // Those that restore most, then those that leave least wrong.
  static void keep_best(std::vector<Candidate>& solutions) {
    const auto key = [](const Candidate& c) {
      return std::pair(-c.effect.restored, c.effect.doubtful);
    };
    const auto best =
        std::min_element(solutions.begin(), solutions.end(),
                         [&](const Candidate& a, const Candidate& b) { return key(a) < key(b); });
    if (best == solutions.end()) return;
    const auto least = key(*best);
    std::erase_if(solutions, [&](const Candidate& c) { return key(c) != least; });
  }

  // False where more values would do than can be told apart. A share is given more decimals where
  // its own do not suffice (100 for 99,7).
  bool solve_for(CellId cell, const Range& range, std::vector<Candidate>& solutions) const {
    const int own = row(cell).value->scale();
    const int more = row(cell).kind == IndicatorKind::percent ? max_more_decimals : 0;
    const bool is_result = cell == report_.relations[relation_].target.observation;
    const How how = is_result ? How::wrong_result : How::wrong_figure;
    const auto known = solutions.size();
    for (int scale = own; scale <= own + more && solutions.size() == known; ++scale) {
      const auto values = values_in(range, scale, max_values);
      if (!values) return false;
      for (const Decimal& value : *values) {
        Proposal proposal{how, {{cell, value}}, cost_of_unexplained, {}};
        const auto effect = effect_of(proposal);
        if (effect) solutions.push_back({std::move(proposal), *effect});
      }
    }
    return true;
  }

  // The only cell that can be mended goes first, with the likeliest slip that it has.
  void prefer(const Candidate& solution) {
    const auto& mended = solution.proposal.changes;
    for (Candidate& candidate : candidates_) {
      const auto& changes = candidate.proposal.changes;
      if (changes.size() != 1 || changes.front().observation != mended.front().observation)
        continue;
      candidate.proposal.cost -= cost_of_unexplained;
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
                         return std::tuple(-c.effect.restored, c.effect.doubtful, c.proposal.cost,
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

  // The same slip at the same cell, as likely; only what was meant differs.
  static bool alike(const Candidate& a, const Candidate& b) {
    const bool same_cell =
        a.proposal.changes.front().observation == b.proposal.changes.front().observation &&
        a.proposal.changes.size() == b.proposal.changes.size();
    return same_cell && a.proposal.how == b.proposal.how && a.proposal.cost == b.proposal.cost;
  }

  // Which digit was lost only the officer knows.
  [[nodiscard]] std::vector<Quantity> meant(
      std::vector<Candidate>::const_iterator candidate) const {
    std::vector<Quantity> values = {{candidate->proposal.changes.front().value}};
    for (auto other = candidate + 1; other != candidates_.end(); ++other) {
      if (alike(*candidate, *other)) values.push_back({other->proposal.changes.front().value});
    }
    return values;
  }

  // What is about as much as was typed may be proposed, what is far from it only where a second
  // relation bears it out or the slip explains it: another pair that was divided speaks of other
  // figures, and another digit explains any figure of one or two.
  static bool is_far(const Candidate& candidate, const Decimal& typed, const Decimal& right) {
    constexpr std::int64_t telling = 100;
    const Slip slip = slip_of(candidate.proposal.how);
    const bool explains =
        slip == Slip::mistyped ? typed.units() >= telling : slip != Slip::other_pair;
    const Rational two(2, 1);
    return !explains && candidate.effect.restored < 2 &&
           (Rational(right) * two < Rational(typed) || Rational(typed) * two < Rational(right));
  }

  // How many cells could be mended as easily as the first. A slip is as likely as another where it
  // costs at most half as much again.
  [[nodiscard]] std::uint8_t rivals() const {
    if (candidates_.empty()) return 0;
    const Candidate& best = candidates_.front();
    std::vector<CellId> cells;
    for (const Candidate& other : candidates_) {
      const bool as_good = other.effect.restored == best.effect.restored &&
                           other.effect.doubtful == best.effect.doubtful &&
                           other.proposal.cost * 2 <= best.proposal.cost * 3;
      const auto cell = other.proposal.changes.front().observation;
      if (as_good && std::find(cells.begin(), cells.end(), cell) == cells.end()) {
        cells.push_back(cell);
      }
    }
    return static_cast<std::uint8_t>(cells.size() > 1 ? std::min<std::size_t>(cells.size(), 255)
                                                      : 0);
  }

  [[nodiscard]] bool is_one_too_many(std::vector<Candidate>::const_iterator candidate) const {
    return std::count_if(candidates_.begin(), candidate, [&](const Candidate& earlier) {
             return alike(earlier, *candidate);
           }) >= max_alike;
  }

  [[nodiscard]] std::vector<Suggestion> suggestions() const {
    std::vector<Suggestion> list;
    const std::string& form = row(report_.relations[relation_].target.observation).form;
    for (auto place = candidates_.begin(); place != candidates_.end(); ++place) {
      const Candidate& candidate = *place;
      if (is_one_too_many(place)) continue;
      for (const Assumption& change : candidate.proposal.changes) {
        if (list.size() == max_suggestions) return list;
        const Observation& cell = row(change.observation);
        Suggestion suggestion;
        suggestion.how = candidate.proposal.how;
        suggestion.form = cell.form;
        suggestion.code = cell.code;
        suggestion.value = change.value;
        suggestion.facts = candidate.proposal.facts;
        suggestion.source = candidate.proposal.source;
        suggestion.observation = change.observation;
        Facts& facts = suggestion.facts;
        facts.add("cell", name_of(report_, change.observation, form));
        const Quantity written = {*cell.value, {}, cell.reading == Reading::number ? cell.raw : ""};
        suggestion.only_cell =
            is_far(candidate, *cell.value, change.value) || lacks_early_ones(change.observation);
        if (suggestion.only_cell) add_early_ones(facts, form);
        facts.add("written", written);
        // Unless the slip itself says more.
        if (facts.find("is") == nullptr) facts.add("is", written);
        if (facts.find("should_be") == nullptr) facts.add("should_be", meant(place));
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

LikelySlips likely_slips(const Examination& examination, std::size_t relation) {
  try {
    return SlipSearch(examination, relation).find();
  } catch (const ArithmeticOverflow&) {
    return {};
  }
}

}  // namespace cchc::checking
