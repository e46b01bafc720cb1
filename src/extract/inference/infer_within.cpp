#include <algorithm>

#include "extract/inference/breakdown.hpp"
#include "extract/inference/infer_kinds.hpp"
#include "extract/inference/kinds.hpp"
#include "lexicon/terms.hpp"

namespace cchc::extract {
namespace {

// The same things are counted: one name may say more of them than the other, but no kind of its
// own that the part does not have.
bool counts_the_same(const Wording& part, const Wording& whole) {
  if (part.thing.empty() || whole.thing.empty()) return false;
  return (is_within(part.thing, whole.thing) || is_within(whole.thing, part.thing)) &&
         says_no_less(kinds_of(part.name), kinds_of(whole.name));
}

bool are_plain(const InferTable& table, CellId a, CellId b) {
  return table.is_quantity(a) && table.is_quantity(b) && table.same_unit(a, b) &&
         !table.wording(a).unit.empty();
}

using lexicon::Role;

bool is_within_whole(const Wording& part, const Wording& whole) {
  if (!counts_the_same(part, whole) || !negations_of(whole).empty() || is_other_time(part, whole))
    return false;
  if (part.repeats != whole.repeats || part.roles.any({Role::mean, Role::score})) return false;
  if (part.roles.has(Role::present)) return whole.roles.has(Role::assigned);
  // What was received may be less than what was settled: some was carried over.
  if (whole.flowing || !(whole.total || whole.roles.has(Role::listed))) return false;
  const State state = state_of(part.roles);
  const State of_whole = state_of(whole.roles);
  if (state.time == State::Time::on_time || state.time == State::Time::late)
    return of_whole.time == State::Time::unsaid && state.work != State::Work::open;
  const bool no_closer = whole.thing == part.thing || whole.thing == part.thing + " viec";
  return part.roles.has(Role::finished) && !of_whole.said() && no_closer;
}

}  // namespace

void infer_within(InferTable& table, CellId part) {
  const Rows& brothers = table.siblings(part);
  const auto here = std::lower_bound(brothers.begin(), brothers.end(), part);
  const auto bounds = [&](CellId whole) {
    return are_plain(table, part, whole) &&
           is_within_whole(table.wording(part), table.wording(whole));
  };
  const bool before = here != brothers.begin() && bounds(*(here - 1));
  const bool after = here + 1 != brothers.end() && bounds(*(here + 1));
  if (before == after) return;
  const CellId whole = before ? *(here - 1) : *(here + 1);
  if (!table.is_bounded(part, whole)) table.add(RelationKind::at_most, part, {whole});
}

void infer_states(InferTable& table, CellId total) {
  const Wording& whole = table.wording(total);
  if (!whole.total || whole.flowing || !table.is_quantity(total)) return;
  const Rows& brothers = table.siblings(total);
  Rows parts;
  PartList list;
  list.total = &whole;
  for (auto next = std::upper_bound(brothers.begin(), brothers.end(), total);
       next != brothers.end(); ++next) {
    const Wording& part = table.wording(*next);
    const bool stands_apart = exclude_each_other(state_of(part.roles), state_of(whole.roles));
    if (!are_plain(table, total, *next) || !state_of(part.roles).said() || part.total ||
        stands_apart || part.repeats != whole.repeats || !counts_the_same(part, whole) ||
        is_other_time(part, whole))
      break;
    parts.push_back(*next);
    list.parts.push_back(&part);
  }
  if (parts.size() < 2) return;
  const Breakdown found = breakdown_by_states(list);
  if (found == Breakdown::none) return;
  if (found == Breakdown::whole) settle_before_time(table, total, parts);
  table.add(found == Breakdown::whole ? RelationKind::sum : RelationKind::at_least, total, parts);
}

}  // namespace cchc::extract
