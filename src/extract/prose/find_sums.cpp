// Sums: a total and the list of its parts, behind it or before it.
#include <algorithm>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/found_claim.hpp"
#include "extract/prose/sum_judge.hpp"

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

class SumFinder {
 public:
  SumFinder(Phrasing& phrasing, FoundClaims& claims)
      : p_(phrasing), lists_(phrasing), judge_(phrasing), claims_(claims) {}

  void find() {
    for (std::size_t s = 0; s < p_.segments.size(); ++s) {
      if (lists_.opens_list(s)) read_list(s);
    }
    for (std::uint32_t q = 0; q < p_.quantities.size(); ++q) {
      const CueSet told = p_.quantities[q].before;
      const bool raised = (told & bit(Cue::total)) != 0 && (told & bit(Cue::up_to)) != 0;
      if ((told & bit(Cue::grand_total)) != 0 || raised) read_parts_before(q, raised);
      if ((told & bit(Cue::total)) != 0 && !raised) read_parts_behind(q);
    }
  }

 private:
  Quantity& at(std::uint32_t index) { return p_.quantities[index]; }

  // "… 500 hồ sơ, đã giải quyết 460 hồ sơ. Trong đó …": of which of them is not said.
  bool wrong_of_each(std::size_t start, const std::vector<std::uint32_t>& totals,
                     const PartList& list) {
    if (p_.segments[start].mark != Mark::stop && start != 0) return true;
    return std::all_of(totals.begin(), totals.end(), [&](std::uint32_t index) {
      return !is_one_thing(at(index), at(totals.front())) ||
             judge_.is_wrong(start, at(index), list);
    });
  }

  void read_list(std::size_t start) {
    auto totals = lists_.totals_of(start);
    if (totals.empty()) return;
    PartList probe = lists_.collect(start, nullptr);
    if (probe.parts.empty()) return;
    lists_.prefer_by_noun(totals, probe);
    const std::uint32_t total = totals.front();
    const PartList list = lists_.collect(start, &at(total));
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
      const PartList other = lists_.collect(start, &at(totals[k]));
      if (other.parts.size() < 2) continue;
      const std::size_t count = fitting_prefix(totals[k], other);
      const bool one_thing =
          std::all_of(other.parts.begin(), other.parts.begin() + static_cast<std::ptrdiff_t>(count),
                      [&](const Part& part) {
                        return SumJudge::may_be_part(at(totals[k]), at(part.quantity));
                      });
      if (count != 0 && one_thing && at(totals[k]).exact() != Rational()) {
        for (std::size_t part = 0; part < count; ++part)
          at(other.parts[part].quantity).part_of = static_cast<std::int32_t>(totals[k]);
        add_claim(totals[k], other, count);
        return;
      }
    }
    if (list.own < 2 || read_total_behind(list)) return;
    FoundClaim& claim = add_claim(total, list, list.own);
    if (!judge_.is_wrong(start, at(total), list) || !wrong_of_each(start, totals, list))
      claim.verdict = judge_.excused_by_hedge(at(total), list) ? Claim::Verdict::rounded
                                                               : Claim::Verdict::unclear;
  }

  // "03 đợt kiểm tra (đợt 1: 06 xã; đợt 2: 09 xã), đã kiểm tra 15 xã": only what adds up.
  bool read_total_behind(const PartList& list) {
    const Quantity& last = at(list.parts[list.own - 1].quantity);
    if (last.noun == 0 || last.bracket < 0) return false;
    for (std::uint32_t q = list.parts[list.own - 1].quantity + 1; q < p_.quantities.size(); ++q) {
      const Quantity& total = at(q);
      if (total.sentence != last.sentence) break;
      if (!total.counts() || total.noun != last.noun || total.bracket == last.bracket) continue;
      if (fit_sum(total, judge_.addends(total, list, list.own)) != Fit::exact) return false;
      add_claim(q, list, list.own);
      return true;
    }
    return false;
  }

  // How many of the parts make the total: the grammatical ones, or some others from the first on.
  std::size_t fitting_prefix(std::uint32_t total, const PartList& list) {
    const Quantity& whole = at(total);
    if (list.own >= 2 && fit_sum(whole, judge_.addends(whole, list, list.own)) != Fit::none)
      return list.own;
    for (std::size_t count = 2; count <= list.parts.size(); ++count) {
      if (count != list.own && fit_sum(whole, judge_.addends(whole, list, count)) == Fit::exact)
        return count;
    }
    return 0;
  }

  FoundClaim& add_claim(std::uint32_t total, const PartList& list, std::size_t count) {
    FoundClaim claim;
    claim.kind = Claim::Kind::sum;
    claim.reported = static_cast<std::int32_t>(total);
    for (std::size_t k = 0; k < count; ++k)
      claim.operands.push_back({list.parts[k].quantity, false});
    const auto sum = judge_.addends(at(total), list, count);
    claim.verdict = verdict_of(fit_sum(at(total), sum));
    claim.expected = expected_sum(at(total), sum);
    claims_.push_back(std::move(claim));
    return claims_.back();
  }

  // "Tổng số 39 TTHC; 37 TTHC cấp tỉnh; 02 TTHC cấp huyện": no word opens the list, so that only
  // what adds up, or is too much, is a claim.
  void read_parts_behind(std::uint32_t total) {
    const std::size_t next = at(total).segment + 1;
    if (next >= p_.segments.size() || lists_.opens_list(next)) return;
    const Segment& segment = p_.segments[next];
    if (segment.bracket != at(total).bracket || segment.sentence != at(total).sentence) return;
    const PartList list = lists_.collect(next, &at(total));
    const CueSet states = set_of(Cue::settled, Cue::pending, Cue::rest, Cue::still);
    const bool tells_states =
        std::any_of(list.parts.begin(), list.parts.end(),
                    [&](const Part& part) { return (at(part.quantity).before & states) != 0; });
    if (tells_states || list.own < 2 || at(list.parts.front().quantity).part_of >= 0) return;
    const bool fits = fit_sum(at(total), judge_.addends(at(total), list, list.own)) == Fit::exact;
    if (fits || judge_.is_too_much(at(total), list)) add_claim(total, list, list.own);
  }

  // "trực tiếp 200, trực tuyến 212, tổng cộng 412"; "hiện có 120 lớp, mở thêm 30 lớp, nâng tổng số
  // lên 150 lớp", which is wrong only where what there was before stands there too.
  void read_parts_before(std::uint32_t total, bool raised) {
    const Quantity& whole = at(total);
    if (!whole.counts()) return;
    PartList list;
    std::int64_t last_segment = -1;
    for (std::uint32_t q = total; q-- > 0 && list.parts.size() < most_parts;) {
      const Quantity& part = at(q);
      if (part.sentence != whole.sentence) break;
      if (part.bracket != whole.bracket || part.segment == whole.segment) continue;
      if (!part.counts() || part.over || !is_one_kind(whole, part)) continue;
      if (!SumJudge::may_be_part(whole, part)) {
        list.mixed = true;
        continue;
      }
      if (last_segment == static_cast<std::int64_t>(part.segment)) list.parts.pop_back();
      last_segment = static_cast<std::int64_t>(part.segment);
      list.parts.push_back({q, part.family()});
    }
    if (list.parts.size() < 2) return;
    const bool from_before = std::ranges::any_of(list.parts, [&](const Part& part) {
      return (at(part.quantity).before & set_of(Cue::carried, Cue::having, Cue::from)) != 0;
    });
    std::size_t count = 0;
    for (std::size_t k = 2; k <= list.parts.size() && count == 0; ++k) {
      if (fit_sum(whole, judge_.addends(whole, list, k)) == Fit::exact) count = k;
    }
    list.own = count != 0 ? count : list.parts.size();
    std::reverse(list.parts.begin(), list.parts.begin() + static_cast<std::ptrdiff_t>(list.own));
    if (raised && count == 0 && (!from_before || list.parts.size() != 2)) return;
    const bool hedged =
        list.mixed || std::any_of(list.parts.begin(), list.parts.end(), [&](const Part& part) {
          return at(part.quantity).hedged || at(part.quantity).part_of >= 0;
        });
    FoundClaim& claim = add_claim(total, list, list.own);
    if (claim.verdict == Claim::Verdict::disagrees && (hedged || whole.hedged))
      claim.verdict = Claim::Verdict::unclear;
  }

  Phrasing& p_;
  ListReader lists_;
  SumJudge judge_;
  FoundClaims& claims_;
};

}  // namespace

void find_sums(Phrasing& phrasing, FoundClaims& claims) { SumFinder(phrasing, claims).find(); }

}  // namespace cchc::extract
