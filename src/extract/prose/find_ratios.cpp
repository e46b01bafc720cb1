// Shares: which two quantities a percentage is of, by grammar, nearness and words.
#include <algorithm>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/found_claim.hpp"

namespace cchc::extract {

using lexicon::bit;
using lexicon::Cue;
using lexicon::CueSet;
using lexicon::set_of;

namespace {

constexpr CueSet share_cues = set_of(Cue::reaches, Cue::equals);
constexpr CueSet base_cues = set_of(Cue::on, Cue::base, Cue::versus);
constexpr std::uint32_t reach = 48;  // quantities looked at on either side

struct Reading {
  std::uint32_t part = 0;
  std::uint32_t whole = 0;
};

class RatioFinder {
 public:
  RatioFinder(const Phrasing& phrasing, FoundClaims& claims) : p_(phrasing), claims_(claims) {}

  void find() {
    for (share_ = 0; share_ < p_.quantities.size(); ++share_) {
      const Quantity& share = p_.quantities[share_];
      if (share.kind != Quantity::Kind::percent || share.ambiguous()) continue;
      if (tells_growth(p_, share) || is_told_growth()) continue;
      if (((share.before | share.after) & bit(Cue::goal)) != 0) continue;
      read_share();
    }
  }

 private:
  [[nodiscard]] bool is_told_growth() const {
    return std::any_of(claims_.begin(), claims_.end(), [this](const FoundClaim& claim) {
      return claim.kind == Claim::Kind::growth &&
             claim.reported == static_cast<std::int32_t>(share_);
    });
  }

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

  [[nodiscard]] Fit fit(const Reading& reading) const {
    const Quantity& part = at(reading.part);
    const Quantity& whole = at(reading.whole);
    if (!is_one_kind(part, whole) || part.exact() == Rational() || whole.exact() == Rational())
      return part.exact() == Rational() && whole.exact() != Rational() && share().value.is_zero()
                 ? Fit::exact
                 : Fit::none;
    if (part.kind != whole.kind) {
      // A bare number has the unit of the other.
      return fit_share(share(), Interval::rounded(part.value), Interval::rounded(whole.value));
    }
    return fit_share(share(), part, whole);
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

  [[nodiscard]] bool is_hedged(const Reading& reading) const {
    return share().hedged || at(reading.part).hedged || at(reading.whole).hedged ||
           at(reading.part).ambiguous() || at(reading.whole).ambiguous();
  }

  // A hedge excuses a difference of its size; farther off the words leave it open, as long as any
  // value that they may mean fits.
  Claim::Verdict hedged_verdict(const Reading& reading, bool told) const {
    const Quantity& part = at(reading.part);
    const Quantity& whole = at(reading.whole);
    if (whole.exact() == Rational() || part.kind != whole.kind) return Claim::Verdict::unclear;
    const Rational value = part.exact() / whole.exact() * Rational(100, 1);
    const bool hedged = share().hedged || part.hedged || whole.hedged;
    // "trên 85%" says that it is no less.
    if (hedged && is_about(value, share().value) && may_be_share(share(), part, whole))
      return Claim::Verdict::rounded;
    if (!told || may_be_share(share(), part, whole) || fits_otherwise(part, whole))
      return Claim::Verdict::unclear;
    return Claim::Verdict::disagrees;
  }

  // "26,849 tỷ đồng" may be read with its mark as that of thousands.
  [[nodiscard]] bool fits_otherwise(const Quantity& part, const Quantity& whole) const {
    const auto may_be = [this](const Quantity& p, const Quantity& w) {
      return may_be_share(share(), p, w) || fit_share(share(), p, w) != Fit::none;
    };
    return may_be(read_otherwise(part), whole) || may_be(part, read_otherwise(whole)) ||
           may_be(read_otherwise(part), read_otherwise(whole));
  }

  // One reading alone: right or wrong.
  void judge_certain(const Reading& reading) {
    const Quantity& whole = at(reading.whole);
    if (whole.exact() == Rational() || !is_one_kind(at(reading.part), whole)) return;
    const Fit fits = fit(reading);
    if (fits == Fit::none && is_hedged(reading)) {
      add(reading, hedged_verdict(reading, true));
      return;
    }
    FoundClaim& claim = add(reading, verdict_of(fits));
    if (fits == Fit::none) claim.other_pair = other_pair(reading);
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
      const Fit fits = fit(reading);
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
    return told && !is_of_other_thing(reading);
  }

  // "đạt 100% kế hoạch", "100% máy tính đều có"
  [[nodiscard]] bool is_of_other_thing(const Reading& reading) const {
    const CueSet near = share().before | share().after;
    if ((near & bit(Cue::same_period)) != 0 || share().value == Decimal(100) || share().word != 0)
      return true;
    return (near & bit(Cue::plan)) != 0 && !is_only_plan(reading);
  }

  // "được cấp 26,849 tỷ đồng, giải ngân 26,847 tỷ đồng đạt 99,99% so với kế hoạch": no other figure
  // can be that plan.
  [[nodiscard]] bool is_only_plan(const Reading& reading) const {
    if ((at(reading.whole).before & bit(Cue::plan)) == 0) return false;
    for (std::uint32_t q = 0; q < p_.quantities.size(); ++q) {
      if (q == reading.part || q == reading.whole || q == share_) continue;
      if (at(q).sentence == share().sentence && is_one_kind(at(q), at(reading.whole))) return false;
    }
    return true;
  }

  // Posts are filled by people: one thing where a share is told of them.
  [[nodiscard]] bool is_of_one_thing(const Reading& reading) const {
    const Quantity& part = at(reading.part);
    const Quantity& whole = at(reading.whole);
    return is_one_thing(part, whole) || lexicon::fills_posts(part.noun, whole.noun);
  }

  void judge_nearest(const Reading& reading, bool told) {
    if (is_hedged(reading)) {
      add(reading, hedged_verdict(reading, told && is_of_one_thing(reading)));
      return;
    }
    if (!told || !is_of_one_thing(reading) || composite_fits(reading)) {
      add(reading, Claim::Verdict::unclear);
      return;
    }
    FoundClaim& claim = add(reading, Claim::Verdict::disagrees);
    claim.other_pair = other_pair(reading);
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
    // Of two that fit, one exactly.
    const auto exact = std::find_if(near.begin(), near.end(),
                                    [&](const Reading& r) { return fit(r) == Fit::exact; });
    if (exact != near.end()) std::rotate(near.begin(), exact, exact + 1);
    for (const auto* const list : {&near, &far}) {
      for (const Reading& reading : *list) {
        const Fit fits = fit(reading);
        if (fits == Fit::none) continue;
        if (list == &far && !tells(fits, reading) && !(far.size() == 1 && follows_up(reading)))
          continue;
        add(reading, verdict_of(fits));
        return;
      }
    }
    std::erase_if(near, [&](const Reading& r) {
      const Quantity& base = at(r.whole);
      return base.exact() < own.exact() || base.over || !is_base_by_words(own, base);
    });
    if (near.empty() && far.size() == 1 && follows_up(far.front()) && has_other_state(far.front()))
      judge_nearest(far.front(), !is_of_other_thing(far.front()));
    if (near.empty()) return;
    judge_nearest(near.front(), speaks_of(near.front()) && far.empty());
  }

  // Out of another sentence only what cannot be chance: three digits, rounded right.
  [[nodiscard]] bool tells(Fit fits, const Reading& reading) const {
    std::int64_t units = share().value.units();
    if (units == 100 && share().value.scale() == 0)
      return at(reading.part).noun != 0 && at(reading.part).noun == at(reading.whole).noun;
    return fits != Fit::truncated && units >= 100 &&
           is_one_thing(at(reading.part), at(reading.whole));
  }

  // "được giao 64 nhiệm vụ. Đã hoàn thành 48 nhiệm vụ, đạt 75%": the one base that the sentence
  // before has, told of the one part that this sentence has.
  [[nodiscard]] bool follows_up(const Reading& reading) const {
    const Quantity& part = at(reading.part);
    const Quantity& base = at(reading.whole);
    const bool one_thing = part.kind == base.kind && part.noun == base.noun &&
                           (part.noun != 0 || (part.word != 0 && part.word == base.word) ||
                            part.kind != Quantity::Kind::count);
    if (!one_thing || base.exact() < part.exact() || part.bracket >= 0 || base.bracket >= 0)
      return false;
    const CueSet told = share().before;
    if ((told & share_cues) == 0 || lexicon::family_of(told) != 0) return false;
    const CueSet elsewhere = set_of(Cue::same_period, Cue::versus, Cue::rises, Cue::falls);
    if (((told | share().after | part.before | part.after | base.before | base.after) & elsewhere) !=
        0)
      return false;
    // Nothing else of its kind stands in either sentence, up to the share.
    for (std::uint32_t q = reading.whole; q < share_; ++q) {
      const bool own = q == reading.part || q == reading.whole;
      if (!own && at(q).counts() && is_one_kind(at(q), part)) return false;
    }
    return reading.whole == 0 || at(reading.whole - 1).sentence != base.sentence ||
           !is_one_kind(at(reading.whole - 1), part);
  }

  [[nodiscard]] bool has_other_state(const Reading& reading) const {
    return (at(reading.part).before & bit(Cue::settled)) != 0 &&
           (at(reading.whole).before & bit(Cue::settled)) == 0;
  }

  // "tiếp nhận 500 hồ sơ, đã giải quyết 460": one thing, and states that follow each other.
  [[nodiscard]] static bool is_base_by_words(const Quantity& part, const Quantity& base) {
    const bool same_noun = part.noun != 0 && part.noun == base.noun;
    const CueSet bases = set_of(Cue::received, Cue::settled, Cue::total, Cue::base);
    const bool states =
        part.family() != 0 && (base.before & bases) != 0 && is_one_thing(part, base);
    return same_noun || states || (part.kind != Quantity::Kind::count && part.kind == base.kind);
  }

  // Two quantities together may be meant: carried over and received, early and on time.
  [[nodiscard]] bool composite_fits(const Reading& reading) const {
    const std::uint32_t first = share_ > 12 ? share_ - 12 : 0;
    for (std::uint32_t a = first; a < share_; ++a) {
      if (!at(a).counts() || at(a).sentence + 1 < share().sentence) continue;
      for (std::uint32_t b = first; b < share_; ++b) {
        if (a == b || !at(b).counts() || !is_one_kind(at(a), at(b)) || at(a).kind != at(b).kind)
          continue;
        const Quantity& part = at(reading.part);
        const Quantity& whole = at(reading.whole);
        if (part.kind != at(a).kind || whole.kind != at(a).kind) continue;
        const bool base = b > a && fits(fit_share(share(), part.range, at(a).range + at(b).range));
        const bool top = a != reading.part && b == reading.part && a != reading.whole &&
                         fits(fit_share(share(), at(a).range + part.range, whole.range));
        if (base || top) return true;
      }
    }
    return false;
  }

  static bool fits(Fit fit) { return fit == Fit::exact || fit == Fit::rounded; }

  // Another pair of the paragraph that gives exactly this share: the likely slip.
  [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> other_pair(
      const Reading& wrong) const {
    if (share().value == Decimal(100)) return std::nullopt;
    const std::uint32_t first = share_ > 16 ? share_ - 16 : 0;
    const auto last =
        std::min<std::uint32_t>(share_ + 8, static_cast<std::uint32_t>(p_.quantities.size()));
    for (std::uint32_t part = last; part-- > first;) {
      for (std::uint32_t whole = last; whole-- > first;) {
        if (part == whole || (part == wrong.part && whole == wrong.whole)) continue;
        if (!at(part).counts() || !at(whole).counts()) continue;
        if (at(whole).exact() < at(part).exact()) continue;
        if (fits(fit({part, whole}))) return std::pair(part, whole);
      }
    }
    return std::nullopt;
  }

  const Phrasing& p_;
  FoundClaims& claims_;
  std::uint32_t share_ = 0;
};

}  // namespace

void find_ratios(const Phrasing& phrasing, FoundClaims& claims) {
  RatioFinder(phrasing, claims).find();
}

}  // namespace cchc::extract
