// Shares of one whole that a list names: together 100.
#include <algorithm>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/found_claim.hpp"
#include "extract/prose/part_list.hpp"

namespace cchc::extract {
namespace {

struct Run {
  std::vector<std::uint32_t> shares;
  CueSet families = 0;
  bool one_family = true;
  bool opened = false;  // "gồm", "cụ thể"
  bool closed = false;  // "còn lại"
  bool hedged = false;
  bool names_others = false;
};

class ShareFinder {
 public:
  ShareFinder(const Phrasing& phrasing, FoundClaims& claims) : p_(phrasing), claims_(claims) {}

  // Shares that follow each other in segments of one level, nothing but their own counts between.
  void find() {
    for (std::uint32_t q = 0; q < p_.quantities.size(); ++q) {
      const Quantity& share = p_.quantities[q];
      if (share.kind != Quantity::Kind::percent) continue;
      if (tells_growth(p_, share) || breaks_off(share)) close();
      if (tells_growth(p_, share)) continue;
      add(q);
    }
    close();
  }

 private:
  [[nodiscard]] bool breaks_off(const Quantity& share) const {
    if (run_.shares.empty()) return false;
    const Quantity& last = p_.quantities[run_.shares.back()];
    const Segment& segment = p_.segments[share.segment];
    if (last.sentence != share.sentence || last.bracket != share.bracket) return true;
    if (last.segment == share.segment) return true;
    return (segment.opener & set_of(Cue::among, Cue::whole, Cue::namely)) != 0 ||
           segment.colon_list;
  }

  void add(std::uint32_t index) {
    const Quantity& share = p_.quantities[index];
    const Segment& segment = p_.segments[share.segment];
    if (run_.shares.empty()) {
      run_.opened = (segment.opener & set_of(Cue::whole, Cue::namely)) != 0;
    }
    const CueSet family =
        segment.mark == Mark::comma ? family_among_grades(share, run_.families) : share.family();
    if (family == 0 ||
        (run_.families != 0 && lexicon::family_of(family) != lexicon::family_of(run_.families)))
      run_.one_family = false;
    run_.families |= family;
    run_.closed = run_.closed || (share.before & bit(Cue::rest)) != 0;
    run_.hedged =
        run_.hedged || share.hedged || ((share.before | share.after) & bit(Cue::goal)) != 0;
    run_.names_others = run_.names_others || (segment.cues & bit(Cue::others)) != 0;
    run_.shares.push_back(index);
  }

  void close() {
    if (run_.shares.size() >= 2) judge();
    run_ = {};
  }

  void judge() {
    Interval sum = Interval::exactly(Rational());
    Rational exact;
    for (const std::uint32_t index : run_.shares) {
      sum = sum + p_.quantities[index].range;
      exact = exact + p_.quantities[index].exact();
    }
    const Rational whole{Decimal(100)};
    const bool of_counts = run_.shares.size() == 2 && !run_.closed && !run_.opened;
    FoundClaim claim;
    claim.kind = Claim::Kind::shares;
    for (const std::uint32_t index : run_.shares) claim.operands.push_back({index, false});
    if (exact == whole || sum.contains(whole)) {
      if (of_counts && !run_.one_family) return;
      claim.verdict = exact == whole ? Claim::Verdict::agrees : Claim::Verdict::rounded;
      claims_.push_back(std::move(claim));
      return;
    }
    if (run_.hedged || !is_whole(whole < sum.low)) return;
    claim.verdict = Claim::Verdict::disagrees;
    claims_.push_back(std::move(claim));
  }

  // Only where words say that nothing is left out, or that parts exclude each other and are too
  // much together.
  [[nodiscard]] bool is_whole(bool above) const {
    if (run_.names_others && !above) return false;
    if (run_.closed) return true;
    if (!run_.one_family) return false;
    const bool graded = (run_.families & ~grade_cues) == 0;
    if (above) return graded || lexicon::exhausts(run_.families);
    if (graded) return run_.opened && (run_.families & bit(Cue::poor)) != 0;
    return lexicon::exhausts(run_.families) && run_.opened;
  }

  const Phrasing& p_;
  FoundClaims& claims_;
  Run run_;
};

}  // namespace

void find_shares(const Phrasing& phrasing, FoundClaims& claims) {
  ShareFinder(phrasing, claims).find();
}

}  // namespace cchc::extract
