// Sums: a total and the list of its parts, behind it or before it.
#include <algorithm>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/found_claim.hpp"

namespace cchc::extract {

using lexicon::bit;
using lexicon::Cue;
using lexicon::CueSet;
using lexicon::set_of;

bool is_one_kind(const Quantity& a, const Quantity& b) {
  if (a.kind == b.kind) return a.kind != Quantity::Kind::measure || a.unit == b.unit;
  // "500 triệu đồng, trong đó tỉnh 300": a bare number takes the unit of its total.
  const auto is_bare = [](const Quantity& q) {
    return q.kind == Quantity::Kind::count && q.unit.empty() && q.word == 0 && q.noun == 0;
  };
  return (is_bare(a) && b.counts()) || (is_bare(b) && a.counts());
}

bool is_one_thing(const Quantity& a, const Quantity& b) {
  return a.noun == 0 || b.noun == 0 || a.noun == b.noun;
}

namespace {

constexpr std::size_t most_parts = 64;
constexpr std::size_t most_segments = 256;  // that a list may reach over

struct Part {
  std::uint32_t quantity = 0;
  CueSet family = 0;
};

struct List {
  std::vector<Part> parts;
  std::size_t own = 0;  // how many the grammar leaves no doubt about
  bool mixed = false;   // parts of several families: they may overlap
  bool names_others = false;
  CueSet families = 0;
};

class SumFinder {
 public:
  SumFinder(Phrasing& phrasing, FoundClaims& claims) : p_(phrasing), claims_(claims) {}

  void find() {
    for (std::size_t s = 0; s < p_.segments.size(); ++s) {
      if (opens_list(s)) read_list(s);
    }
    for (std::uint32_t q = 0; q < p_.quantities.size(); ++q) {
      if ((p_.quantities[q].before & bit(Cue::grand_total)) != 0) read_parts_before(q);
      if ((p_.quantities[q].before & bit(Cue::total)) != 0) read_parts_behind(q);
    }
  }

 private:
  Quantity& at(std::uint32_t index) { return p_.quantities[index]; }

  [[nodiscard]] const Bracket* bracket_of(std::size_t segment) const {
    const auto bracket = p_.segments[segment].bracket;
    return bracket < 0 ? nullptr : &p_.brackets[static_cast<std::size_t>(bracket)];
  }

  [[nodiscard]] bool begins_bracket(std::size_t segment) const {
    const Bracket* bracket = bracket_of(segment);
    return bracket != nullptr && bracket->first_segment == segment && bracket->head >= 0;
  }

  [[nodiscard]] bool opens_list(std::size_t s) const {
    const Segment& segment = p_.segments[s];
    return segment.opener != 0 || segment.colon_list || begins_bracket(s);
  }

  // The quantity of a segment that can be a part: the first one that counts the total's thing, else
  // the first of its kind.
  [[nodiscard]] std::int32_t part_in(const Segment& segment, const Quantity* total) const {
    std::int32_t first = -1;
    for (const std::uint32_t index : segment.quantities) {
      const Quantity& quantity = p_.quantities[index];
      if (!quantity.counts() || quantity.over) continue;
      if (total != nullptr && !is_one_kind(*total, quantity)) continue;
      if (total != nullptr && total->noun != 0 && quantity.noun == total->noun)
        return static_cast<std::int32_t>(index);
      if (first < 0) first = static_cast<std::int32_t>(index);
    }
    return first;
  }

  List collect(std::size_t start, const Quantity* total) const {
    List list;
    const Segment& head = p_.segments[start];
    bool open = true;       // the grammatical list goes on
    bool skipping = false;  // within a part's own list
    Mark strongest = Mark::begin;
    const std::size_t end = std::min(p_.segments.size(), start + most_segments);
    for (std::size_t s = start; s < end && list.parts.size() < most_parts; ++s) {
      const Segment& segment = p_.segments[s];
      if (segment.bracket != head.bracket) {
        if (segment.bracket < head.bracket) break;  // the bracket is closed
        continue;
      }
      if (segment.sentence != head.sentence) break;
      if (s != start) {
        if (segment.mark >= Mark::semicolon) skipping = false;
        if (segment.opener != 0 || segment.colon_list) skipping = true;
        if (skipping) {
          if (strongest < Mark::semicolon && list.parts.size() > 1) open = false;
          continue;
        }
      }
      const std::int32_t found = part_in(segment, total);
      if ((segment.cues & set_of(Cue::others, Cue::rest)) != 0 && found < 0)
        list.names_others = true;
      if (found < 0) continue;
      const auto index = static_cast<std::uint32_t>(found);
      const Part part{index, p_.quantities[index].family()};
      if (!list.parts.empty()) {
        if (list.parts.size() == 1) strongest = segment.mark;
        const bool ends = strongest < Mark::semicolon && segment.mark >= Mark::semicolon;
        if (ends || starts_other_matter(list, part)) open = false;
      }
      list.parts.push_back(part);
      if (open) {
        list.own = list.parts.size();
        add_family(list, part);
      }
    }
    return list;
  }

  static void add_family(List& list, const Part& part) {
    const CueSet mine = lexicon::family_of(part.family);
    const CueSet theirs = lexicon::family_of(list.families);
    if (list.own > 1 && mine != theirs) list.mixed = true;
    list.families |= part.family;
  }

  // "trực tuyến 300, trực tiếp 200, đã giải quyết 460"
  static bool starts_other_matter(const List& list, const Part& part) {
    const CueSet first = list.parts.front().family;
    return first != 0 && part.family != 0 && (lexicon::family_of(first) & part.family) == 0 &&
           (lexicon::family_of(part.family) & first) == 0;
  }

  // Totals that the list at a segment may have, the likeliest first.
  std::vector<std::uint32_t> totals_of(std::size_t start) const {
    std::vector<std::uint32_t> totals;
    if (begins_bracket(start)) {
      std::int32_t head = bracket_of(start)->head;
      if (p_.quantities[static_cast<std::size_t>(head)].over && head > 0) {
        totals.push_back(static_cast<std::uint32_t>(head - 1));
        totals.push_back(static_cast<std::uint32_t>(head));
        return totals;
      }
      const Quantity& quantity = p_.quantities[static_cast<std::size_t>(head)];
      if (quantity.counts()) totals.push_back(static_cast<std::uint32_t>(head));
      return totals;
    }
    const Segment& segment = p_.segments[start];
    const std::uint32_t sentence = segment.sentence;
    const bool begins_sentence = start == 0 || p_.segments[start].mark == Mark::stop;
    constexpr std::size_t most_totals = 12;
    for (std::size_t s = start; s-- > 0 && totals.size() < most_totals;) {
      const Segment& earlier = p_.segments[s];
      if (earlier.bracket != segment.bracket) continue;
      if (earlier.sentence != sentence && !(begins_sentence && earlier.sentence + 1 == sentence))
        break;
      for (auto q = earlier.quantities.rbegin(); q != earlier.quantities.rend(); ++q) {
        if (p_.quantities[*q].counts() && !p_.quantities[*q].over) totals.push_back(*q);
      }
    }
    return totals;
  }

  // The noun of the parts picks the total among several.
  void prefer_by_noun(std::vector<std::uint32_t>& totals, const List& list) {
    std::uint16_t noun = 0;
    std::uint64_t word = 0;
    for (const Part& part : list.parts) {
      const Quantity& quantity = at(part.quantity);
      if (quantity.noun != 0 || quantity.word != 0) {
        noun = quantity.noun;
        word = quantity.word;
        break;
      }
    }
    const auto matches = [&](std::uint32_t index) {
      const Quantity& total = at(index);
      return noun != 0 ? total.noun == noun : word != 0 && total.word == word;
    };
    std::stable_partition(totals.begin(), totals.end(), matches);
    const CueSet states = set_of(Cue::received, Cue::settled, Cue::total);
    const CueSet told = at(list.parts.front().quantity).before & states;
    if (told == 0) return;
    std::stable_partition(totals.begin(), totals.end(), [&](std::uint32_t index) {
      return matches(index) && (at(index).before & told) != 0;
    });
  }

  // "… 500 hồ sơ, đã giải quyết 460 hồ sơ. Trong đó …": of which of them is not said.
  bool wrong_of_each(std::size_t start, const std::vector<std::uint32_t>& totals,
                     const List& list) {
    if (p_.segments[start].mark != Mark::stop && start != 0) return true;
    return std::all_of(totals.begin(), totals.end(), [&](std::uint32_t index) {
      return !is_one_thing(at(index), at(totals.front())) || is_wrong(start, at(index), list);
    });
  }

  void read_list(std::size_t start) {
    auto totals = totals_of(start);
    if (totals.empty()) return;
    List probe = collect(start, nullptr);
    if (probe.parts.empty()) return;
    prefer_by_noun(totals, probe);
    const std::uint32_t total = totals.front();
    const List list = collect(start, &at(total));
    for (std::size_t k = 0; k < list.own; ++k) {
      Quantity& part = at(list.parts[k].quantity);
      if (part.part_of < 0) part.part_of = static_cast<std::int32_t>(total);
    }
    if (list.parts.size() < 2) return;
    if (const std::size_t count = fitting_prefix(total, list)) {
      add_claim(total, list, count);
      return;
    }
    for (std::size_t k = 1; k < totals.size(); ++k) {
      const List other = collect(start, &at(totals[k]));
      if (other.parts.size() < 2) continue;
      const std::size_t count = fitting_prefix(totals[k], other);
      const bool one_thing = std::all_of(
          other.parts.begin(), other.parts.begin() + static_cast<std::ptrdiff_t>(count),
          [&](const Part& part) { return may_be_part(at(totals[k]), at(part.quantity)); });
      if (count != 0 && one_thing && at(totals[k]).exact() != Rational()) {
        for (std::size_t part = 0; part < count; ++part)
          at(other.parts[part].quantity).part_of = static_cast<std::int32_t>(totals[k]);
        add_claim(totals[k], other, count);
        return;
      }
    }
    if (list.own < 2) return;
    FoundClaim& claim = add_claim(total, list, list.own);
    if (!is_wrong(start, at(total), list) || !wrong_of_each(start, totals, list))
      claim.verdict = excused_by_hedge(at(total), list) ? Claim::Verdict::rounded
                                                        : Claim::Verdict::unclear;
  }

  // "hơn 400 hồ sơ, gồm 200 … và 212 …"
  bool excused_by_hedge(const Quantity& total, const List& list) {
    bool hedged = total.hedged;
    Rational sum;
    for (const Addend& part : addends(total, list, list.own)) {
      hedged = hedged || part.quantity->hedged;
      sum = sum + part.quantity->exact();
    }
    return hedged && is_about(sum, total.exact());
  }

  std::vector<Addend> addends(const Quantity& total, const List& list, std::size_t count) {
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

  // How many of the parts make the total: the grammatical ones, or some others from the first on.
  std::size_t fitting_prefix(std::uint32_t total, const List& list) {
    const Quantity& whole = at(total);
    if (list.own >= 2 && fit_sum(whole, addends(whole, list, list.own)) != Fit::none)
      return list.own;
    for (std::size_t count = 2; count <= list.parts.size(); ++count) {
      if (count != list.own && fit_sum(whole, addends(whole, list, count)) == Fit::exact)
        return count;
    }
    return 0;
  }

  FoundClaim& add_claim(std::uint32_t total, const List& list, std::size_t count) {
    FoundClaim claim;
    claim.kind = Claim::Kind::sum;
    claim.reported = static_cast<std::int32_t>(total);
    for (std::size_t k = 0; k < count; ++k)
      claim.operands.push_back({list.parts[k].quantity, false});
    const auto sum = addends(at(total), list, count);
    claim.verdict = verdict_of(fit_sum(at(total), sum));
    claim.expected = expected_sum(at(total), sum);
    claims_.push_back(std::move(claim));
    return claims_.back();
  }

  // Shares behind the parts that do not make 100 say that the list is not whole.
  bool shares_leave_rest(const List& list) const {
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

  bool is_wrong(std::size_t start, const Quantity& total, const List& list) {
    const Segment& segment = p_.segments[start];
    bool clash = false;
    bool ambiguous = total.ambiguous;
    bool hedged = total.hedged;
    bool part_above = false;
    for (std::size_t k = 0; k < list.own; ++k) {
      const Quantity& part = at(list.parts[k].quantity);
      clash = clash || !may_be_part(total, part);
      ambiguous = ambiguous || part.ambiguous;
      hedged = hedged || part.hedged;
      part_above = part_above || total.loose.high < part.loose.low;
    }
    if (clash || ambiguous || total.exact() == Rational()) return false;
    const bool above = sum_is_above(total, list);
    if (hedged && !above) return false;
    const bool whole = (segment.opener & set_of(Cue::whole, Cue::namely)) != 0;
    const bool among = (segment.opener & set_of(Cue::among, Cue::having)) != 0;
    if (shares_leave_rest(list) && !above) return false;
    if (list.names_others && !above) return false;
    const bool says_whole = (segment.opener & bit(Cue::whole)) != 0;
    if (!says_whole && !above && tells_only_deadlines(total, list)) return false;
    if (whole) return !list.mixed;
    const bool exhausted = !list.mixed && leaves_nothing(total, list) && all_known(list);
    if (among) {
      if (exhausted && (segment.opener & bit(Cue::having)) == 0) return true;
      if (!above) return false;
      return part_above || (!list.mixed && (list.families != 0 || are_kinds(list)));
    }
    // A bracket or a colon alone: only a list of one make.
    if (list.mixed) return false;
    if (exhausted) return true;
    if (list.families != 0 && lexicon::family_of(list.families) == level_services) return above;
    if (!above && !segment.colon_list && !enumerates(list)) return false;
    return names_alike(list) && is_plain_list(start, total, list);
  }

  // Of tasks that were given some are still under way: punctual and late ones are all only of those
  // that were settled. "quá hạn chưa hoàn thành" are late ones, not those under way in time.
  static bool tells_only_deadlines(const Quantity& total, const List& list) {
    constexpr CueSet deadlines = set_of(Cue::early, Cue::on_time, Cue::late);
    const CueSet told = total.before | total.after;
    if ((told & bit(Cue::settled)) != 0 && (told & bit(Cue::received)) == 0) return false;
    return std::all_of(list.parts.begin(),
                       list.parts.begin() + static_cast<std::ptrdiff_t>(list.own),
                       [](const Part& part) { return (part.family & deadlines) != 0; });
  }

  static bool leaves_nothing(const Quantity& total, const List& list) {
    return lexicon::exhausts(list.families) && !tells_only_deadlines(total, list);
  }

  bool all_known(const List& list) const {
    return std::all_of(list.parts.begin(),
                       list.parts.begin() + static_cast<std::ptrdiff_t>(list.own),
                       [](const Part& part) { return part.family != 0; });
  }

  bool sum_is_above(const Quantity& total, const List& list) {
    Interval sum = Interval::exactly(Rational());
    for (const Addend& part : addends(total, list, list.own)) sum = sum + part.quantity->loose;
    return total.loose.high < sum.low;
  }

  // "hồ sơ" is no part of "lượt"; "quyết định" may be one of "văn bản".
  static bool may_be_part(const Quantity& total, const Quantity& part) {
    return is_one_thing(total, part) || lexicon::is_noun_within(part.noun, total.noun);
  }

  // "(hàng giả 02; hàng lậu 05; gian lận 02)" names every kind; "(12 máy mới mua, 3 máy hỏng)" only
  // tells of some.
  bool enumerates(const List& list) {
    constexpr std::size_t fewest = 3;
    return list.own >= fewest &&
           std::all_of(list.parts.begin(), list.parts.begin() + static_cast<std::ptrdiff_t>(list.own),
                       [&](const Part& part) { return at(part.quantity).named; });
  }

  // Names of kinds, which exclude each other; "có số hóa", "được ký số" are traits, which do not.
  bool are_kinds(const List& list) {
    const CueSet traits = set_of(Cue::having, Cue::done);
    return names_alike(list) &&
           std::none_of(list.parts.begin(),
                        list.parts.begin() + static_cast<std::ptrdiff_t>(list.own),
                        [&](const Part& part) { return (at(part.quantity).before & traits) != 0; });
  }

  // All parts have the noun of the first, or none has one.
  bool names_alike(const List& list) {
    const Quantity& first = at(list.parts.front().quantity);
    return std::all_of(list.parts.begin(),
                       list.parts.begin() + static_cast<std::ptrdiff_t>(list.own),
                       [&](const Part& part) {
                         const Quantity& other = at(part.quantity);
                         return other.noun == first.noun;
                       });
  }

  // One figure a part, and nothing that tells of another matter.
  bool is_plain_list(std::size_t start, const Quantity& total, const List& list) {
    const Quantity& first = at(list.parts.front().quantity);
    if (total.noun != 0 && first.noun != 0 && total.noun != first.noun) return false;
    const Segment& segment = p_.segments[start];
    const Part& last = list.parts[list.own - 1];
    for (std::size_t s = start; s <= at(last.quantity).segment; ++s) {
      const Segment& other = p_.segments[s];
      if (other.bracket != segment.bracket) continue;
      const auto counted =
          std::count_if(other.quantities.begin(), other.quantities.end(),
                        [&](std::uint32_t index) { return p_.quantities[index].counts(); });
      if (counted > 1) return false;
      if ((other.cues & set_of(Cue::rises, Cue::falls, Cue::versus, Cue::same_period, Cue::plan,
                               Cue::from)) != 0)
        return false;
    }
    // Bare names without a noun: "(tỉnh: 20, huyện: 35)" is one, "(2 bàn, 3 ghế)" is not.
    return first.noun != 0 || first.word == 0 || (total.word != 0 && first.word == total.word) ||
           lexicon::family_of(list.families) != 0;
  }

  static constexpr CueSet level_services = set_of(Cue::level_three, Cue::level_four);

  // "Tổng số 39 TTHC; 37 TTHC cấp tỉnh; 02 TTHC cấp huyện": no word opens the list, so that only
  // what adds up, or is too much, is a claim.
  void read_parts_behind(std::uint32_t total) {
    const std::size_t next = at(total).segment + 1;
    if (next >= p_.segments.size() || opens_list(next)) return;
    const Segment& segment = p_.segments[next];
    if (segment.bracket != at(total).bracket || segment.sentence != at(total).sentence) return;
    const List list = collect(next, &at(total));
    const CueSet states = set_of(Cue::settled, Cue::pending, Cue::rest, Cue::still);
    const bool tells_states =
        std::any_of(list.parts.begin(), list.parts.end(),
                    [&](const Part& part) { return (at(part.quantity).before & states) != 0; });
    if (tells_states || list.own < 2 || at(list.parts.front().quantity).part_of >= 0) return;
    const bool fits = fit_sum(at(total), addends(at(total), list, list.own)) == Fit::exact;
    if (fits || is_too_much(at(total), list)) add_claim(total, list, list.own);
  }

  // Of kinds that exclude each other more than there are at all.
  bool is_too_much(const Quantity& total, const List& list) {
    constexpr CueSet levels = set_of(Cue::province, Cue::department, Cue::district, Cue::commune);
    constexpr CueSet ways = set_of(Cue::incoming, Cue::outgoing);
    constexpr CueSet people = set_of(Cue::men, Cue::women);
    const CueSet kind = list.families;
    const bool exclusive = (kind & ~levels) == 0 || (kind & ~ways) == 0 || (kind & ~people) == 0;
    if (!exclusive || list.mixed || !all_known(list) || total.noun == 0) return false;
    const bool plain = std::all_of(
        list.parts.begin(), list.parts.begin() + static_cast<std::ptrdiff_t>(list.own),
        [&](const Part& part) {
          const Quantity& quantity = at(part.quantity);
          return quantity.noun == total.noun && !quantity.ambiguous;
        });
    return plain && !total.ambiguous && sum_is_above(total, list);
  }

  // "trực tiếp 200, trực tuyến 212, tổng cộng 412"
  void read_parts_before(std::uint32_t total) {
    const Quantity& whole = at(total);
    if (!whole.counts()) return;
    List list;
    std::int64_t last_segment = -1;
    for (std::uint32_t q = total; q-- > 0 && list.parts.size() < most_parts;) {
      const Quantity& part = at(q);
      if (part.sentence != whole.sentence) break;
      if (part.bracket != whole.bracket || part.segment == whole.segment) continue;
      if (!part.counts() || part.over || !is_one_kind(whole, part)) continue;
      if (!may_be_part(whole, part)) {
        list.mixed = true;
        continue;
      }
      if (last_segment == static_cast<std::int64_t>(part.segment)) list.parts.pop_back();
      last_segment = static_cast<std::int64_t>(part.segment);
      list.parts.push_back({q, part.family()});
    }
    if (list.parts.size() < 2) return;
    std::size_t count = 0;
    for (std::size_t k = 2; k <= list.parts.size() && count == 0; ++k) {
      if (fit_sum(whole, addends(whole, list, k)) == Fit::exact) count = k;
    }
    list.own = count != 0 ? count : list.parts.size();
    std::reverse(list.parts.begin(), list.parts.begin() + static_cast<std::ptrdiff_t>(list.own));
    const bool hedged =
        list.mixed || std::any_of(list.parts.begin(), list.parts.end(), [&](const Part& part) {
          return at(part.quantity).hedged || at(part.quantity).part_of >= 0;
        });
    FoundClaim& claim = add_claim(total, list, list.own);
    if (claim.verdict == Claim::Verdict::disagrees && (hedged || whole.hedged))
      claim.verdict = Claim::Verdict::unclear;
  }

  Phrasing& p_;
  FoundClaims& claims_;
  std::vector<Quantity> scaled_;
};

}  // namespace

void find_sums(Phrasing& phrasing, FoundClaims& claims) { SumFinder(phrasing, claims).find(); }

}  // namespace cchc::extract
