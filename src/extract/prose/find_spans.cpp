// Changes that a sentence tells by both ends: "từ 15 phòng xuống còn 12 phòng, giảm 03 phòng".
#include <algorithm>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/found_claim.hpp"

namespace cchc::extract {
namespace {

bool measures(const Quantity& quantity) {
  return quantity.counts() || quantity.kind == Quantity::Kind::aside;
}

// A bare figure has the unit of the other.
bool is_one_measure(const Quantity& a, const Quantity& b) {
  if (a.kind != b.kind || a.unit != b.unit) return false;
  if (a.kind != Quantity::Kind::count) return true;
  const bool bare = (a.noun == 0 && a.word == 0) || (b.noun == 0 && b.word == 0);
  return bare || (a.noun == b.noun && (a.noun != 0 || a.word == b.word));
}

class SpanFinder {
 public:
  SpanFinder(const Phrasing& phrasing, FoundClaims& claims) : p_(phrasing), claims_(claims) {}

  void find() {
    for (std::uint32_t q = 0; q + 1 < p_.quantities.size(); ++q) {
      if (is_span(q)) read_change(q);
    }
  }

 private:
  [[nodiscard]] const Quantity& at(std::uint32_t index) const { return p_.quantities[index]; }

  [[nodiscard]] bool is_span(std::uint32_t then) const {
    const Quantity& a = at(then);
    const Quantity& b = at(then + 1);
    if ((a.before & bit(Cue::from)) == 0 || a.last != Cue::from) return false;
    if (a.sentence != b.sentence || a.bracket != b.bracket || !measures(a) || !measures(b))
      return false;
    const bool reaches = (b.before & (reaching_cues | bit(Cue::still))) != 0;
    return reaches && is_one_measure(a, b) && !a.ambiguous() && !b.ambiguous() && !a.hedged &&
           !b.hedged && a.exact() != Rational();
  }

  // The change stands behind the span or right before it: "giảm 30% (từ 20 xuống còn 14 ngày)".
  void read_change(std::uint32_t then) {
    const std::uint32_t behind = then + 2;
    if (behind < p_.quantities.size() && tells(behind, then)) {
      judge(behind, then);
    } else if (then > 0 && (at(then - 1).before & (change_cues | bit(Cue::times))) != 0 &&
               tells(then - 1, then)) {
      judge(then - 1, then);
    } else {
      read_direction(then);
    }
  }

  // "từ 02 đơn vị, giảm còn 01 đơn vị": by how much goes without saying.
  void read_direction(std::uint32_t then) {
    const Quantity& a = at(then + 1);
    const Quantity& b = at(then);
    const bool down = (a.before & set_of(Cue::down_to, Cue::falls)) != 0;
    const bool up = (a.before & set_of(Cue::up_to, Cue::rises)) != 0;
    if (down == up) return;
    FoundClaim claim;
    claim.kind = Claim::Kind::growth;
    claim.fell = down;
    claim.reported = static_cast<std::int32_t>(then + 1);
    claim.operands = {{then + 1, false}, {then, false}};
    // Of bare figures who is third climbs from the fifth place.
    const bool counts_one_thing = a.kind != Quantity::Kind::count || (a.noun != 0 || a.word != 0);
    if (down ? a.exact() < b.exact() : b.exact() < a.exact())
      claim.verdict = Claim::Verdict::agrees;
    else if (counts_one_thing && (b.noun != 0 || b.word != 0 || !b.unit.empty()))
      claim.verdict = Claim::Verdict::disagrees;
    claims_.push_back(std::move(claim));
  }

  [[nodiscard]] bool tells(std::uint32_t index, std::uint32_t then) const {
    const Quantity& told = at(index);
    if (told.sentence != at(then).sentence || told.ambiguous() || told.hedged) return false;
    CueSet other = set_of(Cue::same_period, Cue::versus, Cue::plan, Cue::total);
    if (told.kind == Quantity::Kind::times) other = bit(Cue::plan);
    if (((told.before | told.after) & other) != 0) return false;
    const bool change = (told.before & change_cues) != 0 && (told.before & reaching_cues) == 0;
    if (told.kind == Quantity::Kind::times) return (told.before & bit(Cue::times)) != 0;
    if (told.kind == Quantity::Kind::percent) {
      const bool corresponds = (told.before & set_of(Cue::reaches, Cue::equals)) != 0;
      return change || (corresponds && told.segment <= at(then + 1).segment + 1);
    }
    return change && measures(told) && is_one_measure(told, at(then + 1));
  }

  void judge(std::uint32_t index, std::uint32_t then) {
    const Quantity& told = at(index);
    const Quantity& a = at(then + 1);
    const Quantity& b = at(then);
    const bool fell = a.exact() < b.exact();
    const CueSet way = told.before & change_cues;
    if (told.kind == Quantity::Kind::times && fell) return;
    if (way != 0 && way != bit(fell ? Cue::falls : Cue::rises)) return;
    FoundClaim claim;
    claim.kind = Claim::Kind::growth;
    claim.fell = fell;
    claim.reported = static_cast<std::int32_t>(index);
    Fit fits = Fit::none;
    if (told.kind == Quantity::Kind::times) {
      claim.change = Claim::Change::percent_of_then;
      claim.operands = {{then + 1, false}, {then, false}};
      fits = fit_share(told, a.range, b.range);
      claim.expected = expected_share(told, a.exact(), b.exact());
    } else if (told.kind == Quantity::Kind::percent) {
      claim.change = Claim::Change::by_percent;
      claim.operands = {{then + 1, false}, {then, false}};
      const Rational by = fell ? b.exact() - a.exact() : a.exact() - b.exact();
      fits = fit_share(told, Interval::exactly(by), Interval::exactly(b.exact()));
      claim.expected = expected_share(told, by, b.exact());
    } else {
      claim.change = Claim::Change::by_count;
      claim.operands = {{then + 1, fell}, {then, !fell}};
      const Addend terms[] = {{&a, fell}, {&b, !fell}};
      fits = fit_sum(told, terms);
      claim.expected = expected_sum(told, terms);
    }
    claim.verdict = verdict_of(fits);
    claims_.push_back(std::move(claim));
  }

  const Phrasing& p_;
  FoundClaims& claims_;
};

}  // namespace

void find_spans(const Phrasing& phrasing, FoundClaims& claims) {
  SpanFinder(phrasing, claims).find();
}

}  // namespace cchc::extract
