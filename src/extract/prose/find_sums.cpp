// Sums: a total and the list of its parts, behind it or before it.
#include <algorithm>
#include <unordered_map>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/found_claim.hpp"
#include "extract/prose/sum_judge.hpp"

namespace cchc::extract {
namespace {

class SumFinder {
 public:
  SumFinder(Phrasing& phrasing, FoundClaims& claims)
      : p_(phrasing), lists_(phrasing), judge_(phrasing), claims_(claims) {
    for (const Bracket& bracket : p_.brackets) {
      if (bracket.head >= 0 && bracket.first_segment < p_.segments.size())
        behind_.emplace(static_cast<std::uint32_t>(bracket.head), bracket.first_segment);
    }
  }

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
      read_amounts(total, list, count);
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

  // "64 dự án, tổng vốn 12.480 tỷ đồng, gồm 52 dự án trong nước (8.115 tỷ đồng) và 12 dự án nước
  // ngoài (4.365 tỷ đồng)": what stands in brackets behind the parts is a list of its own.
  void read_amounts(std::uint32_t total, const PartList& list, std::size_t count) {
    FoundClaim claim;
    std::vector<Addend> amounts;
    for (std::size_t k = 0; k < count; ++k) {
      const std::int32_t amount = amount_behind(list.parts[k].quantity);
      if (amount < 0) return;
      const auto index = static_cast<std::uint32_t>(amount);
      if (k > 0 && !is_one_amount(at(index), *amounts.front().quantity)) return;
      amounts.push_back({&at(index), false});
      claim.operands.push_back({index, false});
    }
    const std::int32_t whole = amount_of(total, list.parts.front().quantity, *amounts[0].quantity);
    if (whole < 0) return;
    const auto index = static_cast<std::uint32_t>(whole);
    const Fit fits = fit_sum(at(index), amounts);
    const bool hedged = at(index).hedged || std::ranges::any_of(amounts, [](const Addend& amount) {
                          return amount.quantity->hedged || amount.quantity->ambiguous();
                        });
    const bool told = (at(index).before & bit(Cue::total)) != 0 || at(index).bracket >= 0;
    if (fits == Fit::none && (hedged || !told || at(index).ambiguous())) return;
    claim.kind = Claim::Kind::sum;
    claim.reported = whole;
    claim.verdict = verdict_of(fits);
    claim.expected = expected_sum(at(index), amounts);
    claims_.push_back(std::move(claim));
  }

  static bool is_one_amount(const Quantity& a, const Quantity& b) {
    return a.kind == b.kind && a.noun == b.noun && (a.noun != 0 || a.word == b.word) &&
           (a.kind != Quantity::Kind::measure || a.unit == b.unit);
  }

  // The one figure in the bracket behind, where it counts another thing; -1 where there is none.
  [[nodiscard]] std::int32_t amount_behind(std::uint32_t head) {
    const auto bracket = behind_.find(head);
    if (bracket == behind_.end()) return -1;
    const auto& inside = p_.segments[bracket->second].quantities;
    if (inside.size() != 1 || !at(inside.front()).counts()) return -1;
    const Quantity& amount = at(inside.front());
    const bool other = amount.kind != at(head).kind ||
                       (amount.noun != 0 && at(head).noun != 0 && amount.noun != at(head).noun);
    return other ? static_cast<std::int32_t>(inside.front()) : -1;
  }

  // Of the total: in the bracket behind it, or the one between it and the first part.
  [[nodiscard]] std::int32_t amount_of(std::uint32_t total, std::uint32_t first,
                                       const Quantity& amount) {
    const std::int32_t behind = amount_behind(total);
    if (behind >= 0)
      return is_one_amount(at(static_cast<std::uint32_t>(behind)), amount) ? behind : -1;
    std::int32_t found = -1;
    for (std::uint32_t q = total + 1; q < first; ++q) {
      if (at(q).bracket != at(total).bracket || !is_one_amount(at(q), amount)) continue;
      if (found >= 0) return -1;
      found = static_cast<std::int32_t>(q);
    }
    return found;
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
  std::unordered_map<std::uint32_t, std::uint32_t> behind_;  // a bracket's segment, by its head
};

}  // namespace

void find_sums(Phrasing& phrasing, FoundClaims& claims) { SumFinder(phrasing, claims).find(); }

}  // namespace cchc::extract
