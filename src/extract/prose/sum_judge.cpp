#include "extract/prose/sum_judge.hpp"

#include <algorithm>

#include "extract/prose/found_claim.hpp"

namespace cchc::extract {
namespace {

constexpr CueSet bodies = set_of(Cue::province, Cue::department, Cue::district, Cue::commune);
constexpr CueSet level_services = set_of(Cue::level_three, Cue::level_four);

// Of tasks that were given some are still under way: punctual and late ones are all only of those
// that were settled. "quá hạn chưa hoàn thành" are late ones, not those under way in time.
bool tells_only_deadlines(const Quantity& total, const PartList& list) {
  constexpr CueSet deadlines = set_of(Cue::early, Cue::on_time, Cue::late);
  const CueSet told = total.before | total.after;
  if ((told & bit(Cue::settled)) != 0 && (told & bit(Cue::received)) == 0) return false;
  return std::ranges::all_of(list.own_parts(),
                             [](const Part& part) { return (part.family & deadlines) != 0; });
}

bool leaves_nothing(const Quantity& total, const PartList& list) {
  return lexicon::exhausts(list.families) && !tells_only_deadlines(total, list);
}

bool all_known(const PartList& list) {
  return std::ranges::all_of(list.own_parts(), [](const Part& part) { return part.family != 0; });
}

}  // namespace

bool SumJudge::excused_by_hedge(const Quantity& total, const PartList& list) {
  bool hedged = total.hedged;
  Rational sum;
  for (const Addend& part : addends(total, list, list.own)) {
    hedged = hedged || part.quantity->hedged;
    sum = sum + part.quantity->exact();
  }
  return hedged && is_about(sum, total.exact());
}

std::vector<Addend> SumJudge::addends(const Quantity& total, const PartList& list,
                                      std::size_t count) {
  std::vector<Addend> sum;
  scaled_.clear();
  scaled_.reserve(count);
  for (std::size_t k = 0; k < count; ++k) {
    const Quantity& part = at(list.parts[k].quantity);
    if (part.kind == total.kind) {
      sum.push_back({&part, false});
      continue;
    }
    scaled_.push_back(part);
    scaled_.back().factor = total.factor;
    scaled_.back().range = scaled_.back().loose = Interval::rounded(part.value) * total.factor;
    sum.push_back({&scaled_.back(), false});
  }
  return sum;
}

bool SumJudge::is_wrong(std::size_t start, const Quantity& total, const PartList& list) {
  const bool clash = std::ranges::any_of(
      list.own_parts(), [&](const Part& part) { return !may_be_part(total, at(part.quantity)); });
  if (clash || counts_other_thing(total, list) || total.exact() == Rational()) return false;
  const Side side = side_of_sum(total, list);
  if (side == Side::meets || fits_otherwise(total, list)) return false;
  return allows_only_wrong(start, total, list, side == Side::above);
}

bool SumJudge::allows_only_wrong(std::size_t start, const Quantity& total, const PartList& list,
                                 bool above) {
  const Segment& segment = p_.segments[start];
  const bool whole = (segment.opener & set_of(Cue::whole, Cue::namely)) != 0;
  const bool among = (segment.opener & set_of(Cue::among, Cue::having)) != 0;
  if (shares_leave_rest(list) && !above) return false;
  if (list.names_others && !above) return false;
  const bool says_whole = (segment.opener & bit(Cue::whole)) != 0;
  if (!says_whole && !above && tells_only_deadlines(total, list)) return false;
  if (whole) return !list.mixed || (list.families & ~bodies) == 0;
  const bool exhausted = !list.mixed && leaves_nothing(total, list) && all_known(list);
  if (among) {
    if (exhausted && (segment.opener & bit(Cue::having)) == 0) return true;
    if (!above) return false;
    return has_part_above(total, list) ||
           (!list.mixed && (list.families != 0 || are_kinds(total, list)));
  }
  // A bracket or a colon alone: only a list of one make.
  if (list.mixed) return false;
  if (segment.named_list) return exhausted || (above && list.families != 0 && all_known(list));
  if (exhausted) return true;
  if (list.families != 0 && lexicon::family_of(list.families) == level_services) return above;
  if (!above && !segment.colon_list && !enumerates(list)) return false;
  return names_alike(total, list) && is_plain_list(start, total, list);
}

// Shares behind the parts that do not make 100 say that the list is not whole.
bool SumJudge::shares_leave_rest(const PartList& list) const {
  Interval sum = Interval::exactly(Rational());
  for (std::size_t k = 0; k < list.own; ++k) {
    const std::uint32_t next = list.parts[k].quantity + 1;
    if (next >= p_.quantities.size()) return false;
    const Quantity& share = p_.quantities[next];
    if (share.kind != Quantity::Kind::percent) return false;
    sum = sum + share.range;
  }
  return !sum.contains(Rational(Decimal(100)));
}

bool SumJudge::has_part_above(const Quantity& total, const PartList& list) const {
  return std::ranges::any_of(list.own_parts(), [&](const Part& part) {
    return total.loose.high < at(part.quantity).loose.low;
  });
}

SumJudge::Side SumJudge::side_of_sum(const Quantity& total, const PartList& list) {
  Interval sum = Interval::exactly(Rational());
  for (const Addend& part : addends(total, list, list.own)) sum = sum + part.quantity->loose;
  if (total.loose.high < sum.low) return Side::above;
  return sum.high < total.loose.low ? Side::below : Side::meets;
}

// "26,849 tỷ đồng" may be read with its mark as that of thousands.
bool SumJudge::fits_otherwise(const Quantity& total, const PartList& list) {
  constexpr std::size_t most_ambiguous = 4;  // figures with two readings; bounds the work
  std::vector<Quantity> figures{total};
  for (const Addend& part : addends(total, list, list.own)) figures.push_back(*part.quantity);
  std::vector<std::size_t> open;
  for (std::size_t k = 0; k < figures.size(); ++k) {
    if (figures[k].ambiguous()) open.push_back(k);
  }
  if (open.empty()) return false;
  if (open.size() > most_ambiguous) return true;
  for (unsigned choice = 1; choice < 1U << open.size(); ++choice) {
    std::vector<Quantity> read = figures;
    for (std::size_t k = 0; k < open.size(); ++k) {
      if ((choice >> k & 1U) != 0) read[open[k]] = read_otherwise(figures[open[k]]);
    }
    std::vector<Addend> parts;
    for (std::size_t k = 1; k < read.size(); ++k) parts.push_back({&read[k], false});
    if (fit_sum(read.front(), parts) != Fit::none) return true;
  }
  return false;
}

bool SumJudge::may_be_part(const Quantity& total, const Quantity& part) {
  return is_one_thing(total, part) || lexicon::is_noun_within(part.noun, total.noun) ||
         lexicon::fills_posts(part.noun, total.noun);
}

// "03 đợt kiểm tra (đợt 1: 06 xã, đợt 2: 05 xã)"
bool SumJudge::counts_other_thing(const Quantity& total, const PartList& list) const {
  return total.kind == Quantity::Kind::count && total.noun == 0 && total.word != 0 &&
         std::ranges::all_of(list.own_parts(),
                             [&](const Part& part) { return at(part.quantity).noun != 0; });
}

// "(hàng giả 02; hàng lậu 05; gian lận 02)" names every kind; "(12 máy mới mua, 3 máy hỏng)" only
// tells of some.
bool SumJudge::enumerates(const PartList& list) const {
  constexpr std::size_t fewest = 3;  // parts; two named things may be any two
  return list.own >= fewest && std::ranges::all_of(list.own_parts(), [&](const Part& part) {
           return at(part.quantity).named;
         });
}

// Names of kinds, which exclude each other; "có số hóa", "được ký số" are traits, which do not.
bool SumJudge::are_kinds(const Quantity& total, const PartList& list) const {
  const CueSet traits = set_of(Cue::having, Cue::done);
  return names_alike(total, list) && std::ranges::none_of(list.own_parts(), [&](const Part& part) {
           return (at(part.quantity).before & traits) != 0;
         });
}

// All parts have the noun of the first, or ones that the total's takes in: "17 văn bản (05 nghị
// quyết, 12 quyết định)".
bool SumJudge::names_alike(const Quantity& total, const PartList& list) const {
  const std::uint16_t first = at(list.parts.front().quantity).noun;
  return std::ranges::all_of(list.own_parts(), [&](const Part& part) {
    const std::uint16_t noun = at(part.quantity).noun;
    return noun == first || (lexicon::is_noun_within(noun, total.noun) &&
                             lexicon::is_noun_within(first, total.noun));
  });
}

// One figure a part, and nothing that tells of another matter.
bool SumJudge::is_plain_list(std::size_t start, const Quantity& total, const PartList& list) const {
  const Quantity& first = at(list.parts.front().quantity);
  if (!may_be_part(total, first)) return false;
  const Segment& segment = p_.segments[start];
  const Part& last = list.parts[list.own - 1];
  for (std::size_t s = start; s <= at(last.quantity).segment; ++s) {
    const Segment& other = p_.segments[s];
    if (other.bracket != segment.bracket) continue;
    const auto counted = std::count_if(other.quantities.begin(), other.quantities.end(),
                                       [&](std::uint32_t index) { return at(index).counts(); });
    if (counted > 1) return false;
    if ((other.cues &
         set_of(Cue::rises, Cue::falls, Cue::versus, Cue::same_period, Cue::plan, Cue::from)) != 0)
      return false;
  }
  // Bare names without a noun: "(tỉnh: 20, huyện: 35)" is one, "(2 bàn, 3 ghế)" is not.
  return first.noun != 0 || first.word == 0 || (total.word != 0 && first.word == total.word) ||
         lexicon::family_of(list.families) != 0;
}

bool SumJudge::is_too_much(const Quantity& total, const PartList& list) {
  constexpr CueSet levels = set_of(Cue::province, Cue::department, Cue::district, Cue::commune);
  constexpr CueSet ways = set_of(Cue::incoming, Cue::outgoing);
  constexpr CueSet people = set_of(Cue::men, Cue::women);
  const CueSet kind = list.families;
  const bool exclusive = (kind & ~levels) == 0 || (kind & ~ways) == 0 || (kind & ~people) == 0;
  if (!exclusive || list.mixed || !all_known(list) || total.noun == 0) return false;
  const bool plain = std::ranges::all_of(list.own_parts(), [&](const Part& part) {
    const Quantity& quantity = at(part.quantity);
    return quantity.noun == total.noun && !quantity.ambiguous();
  });
  return plain && !total.ambiguous() && side_of_sum(total, list) == Side::above;
}

}  // namespace cchc::extract
