#include "extract/prose/ratio_judge.hpp"

#include <algorithm>

namespace cchc::extract {

Fit RatioJudge::fit(const Reading& reading) const {
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

bool RatioJudge::is_hedged(const Reading& reading) const {
  return share().hedged || at(reading.part).hedged || at(reading.whole).hedged ||
         at(reading.part).ambiguous() || at(reading.whole).ambiguous();
}

Claim::Verdict RatioJudge::hedged_verdict(const Reading& reading, bool told) const {
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
bool RatioJudge::fits_otherwise(const Quantity& part, const Quantity& whole) const {
  const auto may_be = [this](const Quantity& p, const Quantity& w) {
    return may_be_share(share(), p, w) || fit_share(share(), p, w) != Fit::none;
  };
  return may_be(read_otherwise(part), whole) || may_be(part, read_otherwise(whole)) ||
         may_be(read_otherwise(part), read_otherwise(whole));
}

bool RatioJudge::is_of_other_thing(const Reading& reading) const {
  const CueSet near = share().before | share().after;
  if ((near & bit(Cue::same_period)) != 0 || share().value == Decimal(100) || share().word != 0)
    return true;
  return (near & bit(Cue::plan)) != 0 && !is_only_plan(reading);
}

// "được cấp 26,849 tỷ đồng, giải ngân 26,847 tỷ đồng đạt 99,99% so với kế hoạch": no other figure
// can be that plan.
bool RatioJudge::is_only_plan(const Reading& reading) const {
  if ((at(reading.whole).before & bit(Cue::plan)) == 0) return false;
  for (std::uint32_t q = 0; q < p_.quantities.size(); ++q) {
    if (q == reading.part || q == reading.whole || q == share_) continue;
    if (at(q).sentence == share().sentence && is_one_kind(at(q), at(reading.whole))) return false;
  }
  return true;
}

bool RatioJudge::is_of_one_thing(const Reading& reading) const {
  const Quantity& part = at(reading.part);
  const Quantity& whole = at(reading.whole);
  return is_one_thing(part, whole) || lexicon::fills_posts(part.noun, whole.noun);
}

bool RatioJudge::tells(Fit fits, const Reading& reading) const {
  std::int64_t units = share().value.units();
  if (units == 100 && share().value.scale() == 0)
    return at(reading.part).noun != 0 && at(reading.part).noun == at(reading.whole).noun;
  return fits != Fit::truncated && units >= 100 &&
         is_one_thing(at(reading.part), at(reading.whole));
}

bool RatioJudge::follows_up(const Reading& reading) const {
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

bool RatioJudge::has_other_state(const Reading& reading) const {
  return (at(reading.part).before & bit(Cue::settled)) != 0 &&
         (at(reading.whole).before & bit(Cue::settled)) == 0;
}

bool RatioJudge::is_base_by_words(const Quantity& part, const Quantity& base) {
  const bool same_noun = part.noun != 0 && part.noun == base.noun;
  const CueSet bases = set_of(Cue::received, Cue::settled, Cue::total, Cue::base);
  const bool states = part.family() != 0 && (base.before & bases) != 0 && is_one_thing(part, base);
  return same_noun || states || (part.kind != Quantity::Kind::count && part.kind == base.kind);
}

bool RatioJudge::composite_fits(const Reading& reading) const {
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

std::optional<std::pair<std::uint32_t, std::uint32_t>> RatioJudge::other_pair(
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

bool RatioJudge::is_named_behind(std::uint32_t whole) const {
  constexpr std::size_t longest = 12;  // words; longer ones are clauses
  const std::size_t begin = share().word_at;
  std::size_t end = std::min(begin + longest, p_.words.size());
  if (share_ + 1 < p_.quantities.size()) end = std::min(end, p_.quantities[share_ + 1].word_at);
  const std::uint64_t lead = at(whole).lead;
  if (lead == 0) return false;
  for (std::size_t word = begin; word + 1 < end && p_.words[word + 1] != 0; ++word) {
    if (pair_of_words(p_.words[word], p_.words[word + 1]) == lead) return true;
  }
  return false;
}

}  // namespace cchc::extract
