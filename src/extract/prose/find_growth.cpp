// Growth: what grew or fell, by how much, against what.
#include <algorithm>
#include <array>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/found_claim.hpp"

namespace cchc::extract {
namespace {

constexpr CueSet then_cues = set_of(Cue::same_period, Cue::versus);

const Bracket* bracket_of(const Phrasing& p, const Quantity& quantity) {
  return quantity.bracket < 0 ? nullptr : &p.brackets[static_cast<std::size_t>(quantity.bracket)];
}

// The quantity before its bracket; -1 where it stands in none.
std::int32_t head_of(const Phrasing& p, const Quantity& quantity) {
  const Bracket* const bracket = bracket_of(p, quantity);
  return bracket == nullptr ? -1 : bracket->head;
}

class GrowthFinder {
 public:
  GrowthFinder(const Phrasing& phrasing, FoundClaims& claims) : p_(phrasing), claims_(claims) {}

  void find() {
    for (index_ = 0; index_ < p_.quantities.size(); ++index_) {
      const Quantity& told = at(index_);
      if (told.ambiguous() || told.hedged || is_claimed(claims_, Claim::Kind::growth, index_))
        continue;
      const bool relative =
          told.kind == Quantity::Kind::percent || told.kind == Quantity::Kind::times;
      if (relative && tells_growth(p_, told)) read_relative();
      if (told.counts() && is_change(told)) read_difference();
    }
  }

 private:
  [[nodiscard]] const Quantity& at(std::uint32_t index) const { return p_.quantities[index]; }

  [[nodiscard]] static bool is_change(const Quantity& quantity) {
    return (quantity.before & change_cues) != 0 &&
           (quantity.last == Cue::rises || quantity.last == Cue::falls ||
            (quantity.before & reaching_cues) == 0);
  }

  [[nodiscard]] bool falls(const Quantity& told) const {
    if ((told.before & change_cues) != 0) return (told.before & bit(Cue::falls)) != 0;
    const std::int32_t head = head_of(p_, told);
    if (head >= 0) return (at(static_cast<std::uint32_t>(head)).before & bit(Cue::falls)) != 0;
    return index_ > 0 && (at(index_ - 1).before & bit(Cue::falls)) != 0;
  }

  // The quantity that changed: the last before the change that is none itself.
  [[nodiscard]] std::int32_t now_before(std::uint32_t end) const {
    for (std::uint32_t q = end; q-- > 0;) {
      const Quantity& other = at(q);
      if (other.sentence != at(end).sentence) break;
      if (!other.counts() || other.over || is_change(other)) continue;
      if (other.bracket != at(end).bracket && other.bracket >= 0) continue;
      return static_cast<std::int32_t>(q);
    }
    return -1;
  }

  // "tăng 14%, lên 285 hồ sơ"
  [[nodiscard]] std::int32_t now_behind() const {
    const std::uint32_t next = index_ + 1;
    if (next >= p_.quantities.size()) return -1;
    const Quantity& now = at(next);
    const bool reaches = now.sentence == at(index_).sentence && now.counts() &&
                         (now.before & (reaching_cues | bit(Cue::still))) != 0;
    return reaches && now.bracket == at(index_).bracket ? static_cast<std::int32_t>(next) : -1;
  }

  // The quantity behind that is said to be of then: "so với cùng kỳ (100 hồ sơ)".
  [[nodiscard]] std::int32_t then_behind(std::uint32_t from) const {
    CueSet between = at(from).after;
    for (std::uint32_t q = from + 1; q < p_.quantities.size() && q < from + 4; ++q) {
      const Quantity& other = at(q);
      if (other.sentence != at(from).sentence) break;
      const bool behind_other_matter =
          other.segment > at(from).segment && other.bracket == at(from).bracket &&
          p_.segments[other.segment].mark >= Mark::comma && (other.before & then_cues) == 0;
      if (behind_other_matter) break;
      between |= other.before;
      if (other.counts() && (between & then_cues) != 0 && !is_change(other))
        return static_cast<std::int32_t>(q);
      between |= other.after;
    }
    return -1;
  }

  // "cùng kỳ năm trước 100 hồ sơ, năm nay 120 hồ sơ, tăng 20%"
  [[nodiscard]] std::int32_t then_before(std::uint32_t now) const {
    for (std::uint32_t q = now; q-- > 0 && q + 4 >= now;) {
      const Quantity& other = at(q);
      if (other.sentence != at(now).sentence) break;
      if (!other.counts() || other.over) continue;
      if ((told_before(other) & (then_cues | bit(Cue::from))) != 0)
        return static_cast<std::int32_t>(q);
    }
    return -1;
  }

  // With what stands before its bracket: "so với quý trước (250 hồ sơ)".
  [[nodiscard]] CueSet told_before(const Quantity& quantity) const {
    const Bracket* const bracket = bracket_of(p_, quantity);
    return bracket == nullptr || bracket->head >= 0 ? quantity.before
                                                    : quantity.before | bracket->before;
  }

  void read_relative() {
    const Quantity& told = at(index_);
    const std::int32_t change = change_before();
    if (change >= 0 && told.kind == Quantity::Kind::percent) {
      const auto index = static_cast<std::uint32_t>(change);
      const std::int32_t now = now_before(index);
      if (now >= 0) {
        judge_by_change(static_cast<std::uint32_t>(now), index);
        return;
      }
    }
    std::int32_t now = now_before(index_);
    std::int32_t then = -1;
    if (now < 0 && now_behind() >= 0) {
      now = now_behind();
      then = then_before(index_);
    }
    if (now < 0) return;
    if (then < 0 && (at(static_cast<std::uint32_t>(now)).before & then_cues) != 0) {
      // What was then stands last: "tiếp nhận 648, trong khi cùng kỳ là 720, giảm 10%", or what is
      // now stands behind: "so với quý trước (250), tăng 14%, lên 285".
      then = now;
      now = now_behind();
      if (now < 0) now = now_before(static_cast<std::uint32_t>(then));
      if (now < 0) return;
    }
    const auto index = static_cast<std::uint32_t>(now);
    if (then < 0) then = then_behind(index_);
    if (then < 0) then = then_before(index);
    if (then < 0) return;
    const bool multiple = told.kind == Quantity::Kind::times || (told.before & change_cues) == 0;
    judge(index, static_cast<std::uint32_t>(then),
          multiple ? Claim::Change::percent_of_then : Claim::Change::by_percent);
  }

  // In its segment or the next one, whatever brackets stand between.
  [[nodiscard]] bool follows(const Quantity& before) const {
    int parted = 0;
    for (std::uint32_t s = before.segment + 1; s <= at(index_).segment; ++s)
      parted += p_.segments[s].bracket == before.bracket ? 1 : 0;
    return parted <= 1;
  }

  // "tăng 37 (45,1%)", "tăng 37 doanh nghiệp, tương ứng 45,1%"
  [[nodiscard]] std::int32_t change_before() const {
    const std::int32_t head = head_of(p_, at(index_));
    if (head >= 0) {
      const Quantity& quantity = at(static_cast<std::uint32_t>(head));
      return quantity.counts() && is_change(quantity) ? head : -1;
    }
    // "tăng 2.240 hồ sơ so với cùng kỳ (8.000 hồ sơ), tương đương 28%"
    std::uint32_t last = index_;
    while (last-- > 0 && at(last).bracket >= 0 && at(last).bracket != at(index_).bracket) {
    }
    if (last == UINT32_MAX) return -1;
    const Quantity& before = at(last);
    const bool near = before.sentence == at(index_).sentence &&
                      before.bracket == at(index_).bracket && follows(before);
    return near && before.counts() && is_change(before) ? static_cast<std::int32_t>(last) : -1;
  }

  [[nodiscard]] Interval then_of(const Quantity& now, const Quantity& change) const {
    const Interval& a = now.range;
    const Interval& b = change.range;
    return falls(at(index_)) || (change.before & bit(Cue::falls)) != 0
               ? Interval{a.low + b.low, a.high + b.high}
               : Interval{a.low - b.high, a.high - b.low};
  }

  // 37 over 119 − 37.
  void judge_by_change(std::uint32_t now, std::uint32_t change) {
    const Quantity& told = at(index_);
    if (!is_one_kind(at(now), at(change)) || at(now).kind != at(change).kind) return;
    const Interval then = then_of(at(now), at(change));
    if (then.low <= Rational()) return;
    Fit fits = fit_share(told, at(change).range, then);
    FoundClaim claim;
    claim.kind = Claim::Kind::growth;
    claim.change = Claim::Change::by_percent;
    claim.fell = (at(change).before & bit(Cue::falls)) != 0;
    claim.reported = static_cast<std::int32_t>(index_);
    claim.operands = {{now, false}, {change, true}};
    claim.expected =
        expected_share(told, at(change).exact(), (then.low + then.high) / Rational(2, 1));
    claim.verdict = verdict_of(fits);
    if (fits == Fit::none && !is_one_thing(at(now), at(change)))
      claim.verdict = Claim::Verdict::unclear;
    claims_.push_back(std::move(claim));
  }

  void judge(std::uint32_t now, std::uint32_t then, Claim::Change change) {
    const Quantity& told = at(index_);
    const Quantity& a = at(now);
    const Quantity& b = at(then);
    if (now == then || !is_one_kind(a, b) || a.kind != b.kind || b.exact() == Rational()) return;
    FoundClaim claim;
    claim.kind = Claim::Kind::growth;
    claim.change = change;
    claim.fell = falls(told);
    claim.reported = static_cast<std::int32_t>(index_);
    claim.operands = {{now, false}, {then, false}};
    Interval part = a.range;
    Rational exact = a.exact();
    if (change == Claim::Change::by_percent) {
      part = claim.fell ? Interval{b.range.low - a.range.high, b.range.high - a.range.low}
                        : Interval{a.range.low - b.range.high, a.range.high - b.range.low};
      exact = claim.fell ? b.exact() - a.exact() : a.exact() - b.exact();
    }
    const bool turned = part.high < Rational();
    Fit fits = Fit::none;
    if (!turned) {
      if (part.low < Rational()) part.low = Rational();
      fits = fit_share(told, part, b.range);
      claim.expected = expected_share(told, exact < Rational() ? Rational() : exact, b.exact());
    }
    claim.verdict = verdict_of(fits);
    const bool open = a.hedged || b.hedged || a.ambiguous() || b.ambiguous() || !is_one_thing(a, b);
    if (fits == Fit::none && open) claim.verdict = Claim::Verdict::unclear;
    if (fits == Fit::none && is_word_for_word_other(a, b)) claim.verdict = Claim::Verdict::unclear;
    claims_.push_back(std::move(claim));
  }

  // "tăng 20% so với 100": some write the share of then where they mean the growth.
  [[nodiscard]] static bool is_word_for_word_other(const Quantity& a, const Quantity& b) {
    return a.noun == 0 && b.noun == 0 && a.word != 0 && b.word != 0 && a.word != b.word;
  }

  // "120 hồ sơ, tăng 20 hồ sơ so với cùng kỳ (100 hồ sơ)"
  void read_difference() {
    const std::int32_t now = now_before(index_);
    if (now < 0) return;
    const std::int32_t then = then_behind(index_);
    if (then < 0) return;
    const Quantity& told = at(index_);
    const Quantity& a = at(static_cast<std::uint32_t>(now));
    const Quantity& b = at(static_cast<std::uint32_t>(then));
    if (a.kind != told.kind || b.kind != told.kind) return;
    const bool fell = (told.before & bit(Cue::falls)) != 0;
    const std::array<Addend, 2> terms = {Addend{&a, fell}, Addend{&b, !fell}};
    FoundClaim claim;
    claim.kind = Claim::Kind::growth;
    claim.change = Claim::Change::by_count;
    claim.fell = fell;
    claim.reported = static_cast<std::int32_t>(index_);
    claim.operands = {{static_cast<std::uint32_t>(now), fell},
                      {static_cast<std::uint32_t>(then), !fell}};
    const Fit fits = fit_sum(told, terms);
    claim.expected = expected_sum(told, terms);
    claim.verdict = verdict_of(fits);
    const bool open = a.hedged || b.hedged || !is_one_thing(a, b) || !is_one_thing(a, told);
    if (fits == Fit::none && open) claim.verdict = Claim::Verdict::unclear;
    claims_.push_back(std::move(claim));
  }

  const Phrasing& p_;
  FoundClaims& claims_;
  std::uint32_t index_ = 0;
};

}  // namespace

bool tells_growth(const Phrasing& phrasing, const Quantity& quantity) {
  if ((quantity.before & change_cues) != 0 || (quantity.before & bit(Cue::times)) != 0) return true;
  if ((quantity.after & bit(Cue::same_period)) != 0) return true;
  const std::int32_t head = head_of(phrasing, quantity);
  if (head >= 0) {
    const Quantity& before = phrasing.quantities[static_cast<std::size_t>(head)];
    if ((before.before & change_cues) != 0) return true;
  }
  // "tăng 37 doanh nghiệp, tương ứng 45,1%"
  const auto index = static_cast<std::size_t>(&quantity - phrasing.quantities.data());
  if (index == 0) return false;
  const Quantity& before = phrasing.quantities[index - 1];
  return before.sentence == quantity.sentence && before.bracket == quantity.bracket &&
         quantity.segment <= before.segment + 1 && before.counts() &&
         (before.before & change_cues) != 0 &&
         (quantity.before & set_of(Cue::reaches, Cue::equals)) != 0;
}

void find_growth(const Phrasing& phrasing, FoundClaims& claims) {
  GrowthFinder(phrasing, claims).find();
}

}  // namespace cchc::extract
