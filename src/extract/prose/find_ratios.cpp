// Shares: which two quantities a percentage is of, by grammar, nearness and words.
#include <algorithm>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/found_claim.hpp"
#include "extract/prose/ratio_judge.hpp"

namespace cchc::extract {
namespace {

constexpr CueSet base_cues = set_of(Cue::on, Cue::base, Cue::versus);
constexpr std::uint32_t reach = 48;  // quantities on either side; bounds the work

class RatioFinder {
 public:
  RatioFinder(const Phrasing& phrasing, FoundClaims& claims)
      : p_(phrasing), judge_(phrasing), claims_(claims) {}

  void find() {
    for (share_ = 0; share_ < p_.quantities.size(); ++share_) {
      const Quantity& share = p_.quantities[share_];
      if (share.kind != Quantity::Kind::percent || share.ambiguous()) continue;
      if (tells_growth(p_, share) || is_claimed(claims_, Claim::Kind::growth, share_)) continue;
      if (((share.before | share.after) & bit(Cue::goal)) != 0) continue;
      judge_.look_at(share_);
      read_share();
    }
  }

 private:
  [[nodiscard]] const Quantity& at(std::uint32_t index) const { return p_.quantities[index]; }
  [[nodiscard]] const Quantity& share() const { return p_.quantities[share_]; }

  [[nodiscard]] const Bracket* bracket_of(const Quantity& quantity) const {
    return quantity.bracket < 0 ? nullptr
                                : &p_.brackets[static_cast<std::size_t>(quantity.bracket)];
  }

  [[nodiscard]] bool within(const Quantity& inner, std::int32_t bracket) const {
    for (std::int32_t b = inner.bracket; b >= 0;
         b = p_.brackets[static_cast<std::size_t>(b)].outer) {
      if (b == bracket) return true;
    }
    return bracket < 0;
  }

  void read_share() {
    if (read_pair_behind()) return;
    const std::int32_t part = part_before();
    if (part < 0) {
      read_figures_behind();
      return;
    }
    const auto index = static_cast<std::uint32_t>(part);
    if (at(index).over) {
      judge_certain({index - 1, index});
      return;
    }
    if (index > 0 && ((at(index).before & bit(Cue::base)) != 0 || at(index).of_before) &&
        at(index - 1).counts() && at(index - 1).segment == at(index).segment) {
      judge_certain({index - 1, index});
      return;
    }
    if (const std::int32_t base = base_behind(); base >= 0) {
      judge_certain({index, static_cast<std::uint32_t>(base)});
      return;
    }
    if (read_totals_of(index)) return;
    read_open(index);
  }

  // "đạt 75% (90/120 hồ sơ)", "đạt 75%, tương ứng 90/120 hồ sơ"
  bool read_pair_behind() {
    const std::uint32_t next = share_ + 1;
    if (next + 1 >= p_.quantities.size()) return false;
    if (!at(next).counts() || !at(next + 1).over || at(next).sentence != share().sentence)
      return false;
    const Bracket* const bracket = bracket_of(at(next));
    const bool bracketed = bracket != nullptr && bracket->head == static_cast<std::int32_t>(share_);
    const bool corresponds = (at(next).before & share_cues) != 0 &&
                             at(next).bracket == share().bracket &&
                             at(next).segment <= share().segment + 1 && part_before() < 0;
    const bool alone = at(next).bracket == share().bracket && at(next).segment == share().segment &&
                       part_before() < 0;
    if (!bracketed && !corresponds && !alone) return false;
    judge_certain({next, next + 1});
    return true;
  }

  // "tỷ lệ đúng hạn đạt 75% (90 hồ sơ trên 120 hồ sơ)", "75%, tương ứng 90 hồ sơ" with a base
  // before
  void read_figures_behind() {
    const std::uint32_t next = share_ + 1;
    if (next >= p_.quantities.size() || !at(next).counts()) return;
    if (at(next).sentence != share().sentence) return;
    const Bracket* const bracket = bracket_of(at(next));
    const bool bracketed = bracket != nullptr && bracket->head == static_cast<std::int32_t>(share_);
    const bool corresponds = at(next).bracket == share().bracket &&
                             at(next).segment <= share().segment + 1 &&
                             (at(next).before & share_cues) != 0;
    if (!bracketed && !corresponds) return;
    if (next + 1 < p_.quantities.size() && at(next + 1).bracket == at(next).bracket &&
        at(next + 1).counts() && (at(next + 1).before & (base_cues | bit(Cue::total))) != 0) {
      judge_certain({next, next + 1});
      return;
    }
    read_open(next);
  }

  // The quantity that the share speaks of: in its segment, before its bracket, or in the segment
  // before; none where another share stands between.
  [[nodiscard]] std::int32_t part_before() const {
    const Bracket* const bracket = bracket_of(share());
    for (std::uint32_t q = share_; q-- > 0;) {
      const Quantity& other = at(q);
      if (other.sentence != share().sentence) break;
      if (other.bracket != share().bracket && other.bracket >= 0 &&
          !within(share(), other.bracket)) {
        // In a bracket that is closed: its head is what counts, unless it stands right before.
        if (q + 1 == share_ && other.counts() && follows_closed_bracket(other))
          return static_cast<std::int32_t>(q);
        continue;
      }
      if (other.kind == Quantity::Kind::aside || other.kind == Quantity::Kind::times) continue;
      if (other.kind == Quantity::Kind::percent) return -1;
      if (bracket != nullptr && other.bracket != share().bracket)
        return bracket->head == static_cast<std::int32_t>(q) ? static_cast<std::int32_t>(q) : -1;
      return is_near(other) ? static_cast<std::int32_t>(q) : -1;
    }
    return -1;
  }

  // "123 (số hóa đầy đủ 121) = 97,58%"
  [[nodiscard]] bool follows_closed_bracket(const Quantity& other) const {
    const Bracket& bracket = p_.brackets[static_cast<std::size_t>(other.bracket)];
    return bracket.head >= 0 &&
           at(static_cast<std::uint32_t>(bracket.head)).segment == share().segment &&
           share().last == Cue::equals;
  }

  [[nodiscard]] bool is_near(const Quantity& other) const {
    if (other.segment == share().segment) return true;
    for (std::uint32_t s = other.segment + 1; s <= share().segment; ++s) {
      const Segment& segment = p_.segments[s];
      if (segment.bracket != share().bracket) continue;
      if (segment.mark >= Mark::semicolon || segment.opener != 0) return false;
    }
    // "…, đạt 75%": the share begins its segment.
    return (share().before & share_cues) != 0;
  }

  // "đạt 75% trên tổng số 120 hồ sơ", "chiếm 75% tổng số hồ sơ (120 hồ sơ)"
  [[nodiscard]] std::int32_t base_behind() const {
    const std::uint32_t next = share_ + 1;
    if (next >= p_.quantities.size()) return -1;
    const Quantity& base = at(next);
    if (!base.counts() || base.over || base.sentence != share().sentence) return -1;
    const CueSet between = base.before | share().after;
    const bool same_level = base.bracket == share().bracket;
    const bool one_phrase = base.segment == share().segment;
    if (same_level && one_phrase && (between & (base_cues | bit(Cue::total))) != 0)
      return static_cast<std::int32_t>(next);
    const Bracket* const bracket = bracket_of(base);
    const bool bracketed = bracket != nullptr &&
                           bracket->head == static_cast<std::int32_t>(share_) &&
                           (share().after & (base_cues | set_of(Cue::total, Cue::plan))) != 0;
    return bracketed ? static_cast<std::int32_t>(next) : -1;
  }

  FoundClaim& add(const Reading& reading, Claim::Verdict verdict) {
    FoundClaim claim;
    claim.kind = Claim::Kind::ratio;
    claim.verdict = verdict;
    claim.reported = static_cast<std::int32_t>(share_);
    claim.operands = {{reading.part, false}, {reading.whole, false}};
    const Quantity& part = at(reading.part);
    const Quantity& whole = at(reading.whole);
    claim.expected = part.kind == whole.kind
                         ? expected_share(share(), part, whole)
                         : expected_share(share(), Rational(part.value), Rational(whole.value));
    claims_.push_back(std::move(claim));
    return claims_.back();
  }

  // One reading alone: right or wrong.
  void judge_certain(const Reading& reading) {
    const Quantity& whole = at(reading.whole);
    if (whole.exact() == Rational() || !is_one_kind(at(reading.part), whole)) return;
    const Fit fits = judge_.fit(reading);
    if (fits == Fit::none && judge_.is_hedged(reading)) {
      add(reading, judge_.hedged_verdict(reading, true));
      return;
    }
    const bool bounded = fits == Fit::truncated && share().hedged;  // "hơn 85%" of 85,5
    FoundClaim& claim = add(reading, bounded ? Claim::Verdict::rounded : verdict_of(fits));
    if (fits == Fit::none) claim.other_pair = judge_.other_pair(reading);
  }

  // The totals whose list, or before whose bracket, the part stands: the nearest wins.
  bool read_totals_of(std::uint32_t part) {
    std::vector<Reading> readings;
    for (std::int32_t total = total_of(part); total >= 0 && readings.size() < 4;
         total = total_of(static_cast<std::uint32_t>(total)))
      readings.push_back({part, static_cast<std::uint32_t>(total)});
    const Bracket* const own = bracket_of(at(part));
    const bool closed = own != nullptr && at(part).bracket != share().bracket;
    if (closed && own->head >= 0) {
      const auto head = static_cast<std::uint32_t>(own->head);
      const std::int32_t total = total_of(head);
      if (total >= 0) readings.push_back({head, static_cast<std::uint32_t>(total)});
    }
    std::erase_if(readings, [&](const Reading& r) {
      return at(r.whole).exact() == Rational() || !is_one_kind(at(r.part), at(r.whole));
    });
    if (readings.empty()) return false;
    for (const Reading& reading : readings) {
      const Fit fits = judge_.fit(reading);
      if (fits == Fit::none) continue;
      add(reading, verdict_of(fits));
      return true;
    }
    judge_nearest(readings.front(), speaks_of(readings.front()));
    return true;
  }

  [[nodiscard]] std::int32_t total_of(std::uint32_t part) const {
    if (at(part).part_of >= 0) return at(part).part_of;
    const Bracket* const bracket = bracket_of(at(part));
    return bracket != nullptr ? bracket->head : -1;
  }

  // Nothing between says that the share is of something else.
  [[nodiscard]] bool speaks_of(const Reading& reading) const {
    const bool in_bracket = share().bracket != at(reading.part).bracket;
    const bool told = in_bracket || (share().before & share_cues) != 0;
    return told && !judge_.is_of_other_thing(reading);
  }

  void judge_nearest(const Reading& reading, bool told) {
    if (judge_.is_hedged(reading)) {
      add(reading, judge_.hedged_verdict(reading, told && judge_.is_of_one_thing(reading)));
      return;
    }
    if (!told || !judge_.is_of_one_thing(reading) || judge_.composite_fits(reading)) {
      add(reading, Claim::Verdict::unclear);
      return;
    }
    FoundClaim& claim = add(reading, Claim::Verdict::disagrees);
    claim.other_pair = judge_.other_pair(reading);
  }

  // No list says of what it is a share: a quantity before it in the sentence, or in the one before.
  void read_open(std::uint32_t part) {
    const Quantity& own = at(part);
    std::vector<Reading> near;
    std::vector<Reading> far;
    const std::uint32_t first = part > reach ? part - reach : 0;
    for (std::uint32_t q = part; q-- > first;) {
      const Quantity& base = at(q);
      if (base.sentence + 1 < own.sentence) break;
      if (!base.counts() || base.exact() == Rational() || !is_one_kind(own, base)) continue;
      const bool reachable = base.bracket == own.bracket || within(own, base.bracket);
      (base.sentence == own.sentence && reachable ? near : far).push_back({part, q});
    }
    // Two of one name, then nearness.
    std::stable_partition(near.begin(), near.end(), [&](const Reading& r) {
      return is_one_thing(own, at(r.whole)) && own.exact() <= at(r.whole).exact();
    });
    // The one that the words behind the share name.
    const auto named = std::stable_partition(near.begin(), near.end(), [&](const Reading& r) {
      return judge_.is_named_behind(r.whole) && is_one_thing(own, at(r.whole)) &&
             own.exact() <= at(r.whole).exact();
    });
    if (named - near.begin() == 1 && judge_.fit(near.front()) == Fit::none) {
      judge_nearest(near.front(), !at(near.front().whole).over);
      return;
    }
    // Of two that fit, one exactly.
    const auto exact = std::find_if(near.begin(), near.end(),
                                    [&](const Reading& r) { return judge_.fit(r) == Fit::exact; });
    if (exact != near.end()) std::rotate(near.begin(), exact, exact + 1);
    for (const auto* const list : {&near, &far}) {
      for (const Reading& reading : *list) {
        const Fit fits = judge_.fit(reading);
        if (fits == Fit::none) continue;
        if (list == &far && !judge_.tells(fits, reading) &&
            !(far.size() == 1 && judge_.follows_up(reading)))
          continue;
        add(reading, verdict_of(fits));
        return;
      }
    }
    std::erase_if(near, [&](const Reading& r) {
      const Quantity& base = at(r.whole);
      return base.exact() < own.exact() || base.over || !judge_.is_base_by_words(own, base);
    });
    if (near.empty() && far.size() == 1 && judge_.follows_up(far.front()) &&
        judge_.has_other_state(far.front()))
      judge_nearest(far.front(), !judge_.is_of_other_thing(far.front()));
    if (near.empty()) {
      if (!read_base_after(part)) read_all_of(part);
      return;
    }
    judge_nearest(near.front(), speaks_of(near.front()) && far.empty());
  }

  // "đúng hạn 90 hồ sơ, đạt 75%; quá hạn 30 hồ sơ, chiếm 25% tổng số 120 hồ sơ": only what fits.
  bool read_base_after(std::uint32_t part) {
    if (is_claimed(claims_, Claim::Kind::ratio, share_)) return false;
    for (std::uint32_t q = share_ + 1; q < p_.quantities.size() && q < share_ + reach; ++q) {
      const Quantity& base = at(q);
      if (base.sentence != share().sentence) break;
      const bool named = ((base.before | at(q - 1).after) & set_of(Cue::base, Cue::total)) != 0;
      if (!named || !base.counts() || base.over || at(part).noun == 0 ||
          base.noun != at(part).noun || base.exact() == Rational())
        continue;
      const Fit fits = judge_.fit({part, q});
      if (fits != Fit::exact && fits != Fit::rounded) continue;
      add({part, q}, verdict_of(fits));
      return true;
    }
    return false;
  }

  // "37 thủ tục … đạt 100%": all of them, whatever they are of.
  void read_all_of(std::uint32_t part) {
    const bool told = share().value == Decimal(100) && !share().hedged &&
                      (share().before & bit(Cue::reaches)) != 0;
    const CueSet other = set_of(Cue::plan, Cue::same_period, Cue::versus, Cue::goal);
    if (told && ((share().before | share().after) & other) == 0 &&
        !is_claimed(claims_, Claim::Kind::ratio, share_))
      add({part, part}, Claim::Verdict::unclear);
  }

  const Phrasing& p_;
  RatioJudge judge_;
  FoundClaims& claims_;
  std::uint32_t share_ = 0;
};

}  // namespace

void find_ratios(const Phrasing& phrasing, FoundClaims& claims) {
  RatioFinder(phrasing, claims).find();
}

}  // namespace cchc::extract
