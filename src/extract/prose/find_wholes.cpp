// Parts whose shares make 100: whatever words open their list, it is whole.
#include <algorithm>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/found_claim.hpp"

namespace cchc::extract {
namespace {

// Shares of one whole that follow each other.
struct Run {
  std::uint32_t whole = 0;
  std::vector<std::uint32_t> parts;
  Interval shares = Interval::exactly(Rational());
};

class WholeFinder {
 public:
  WholeFinder(const Phrasing& phrasing, FoundClaims& claims) : p_(phrasing), claims_(claims) {}

  void find() {
    const std::size_t ratios = claims_.size();
    for (std::size_t k = 0; k < ratios; ++k) {
      const FoundClaim& claim = claims_[k];
      if (claim.kind != Claim::Kind::ratio || claim.operands.size() != 2) continue;
      add(claim.operands[0].quantity, claim.operands[1].quantity,
          p_.quantities[static_cast<std::size_t>(claim.reported)]);
    }
    close();
  }

 private:
  void add(std::uint32_t part, std::uint32_t whole, const Quantity& share) {
    const bool goes_on = !run_.parts.empty() && run_.whole == whole && run_.parts.back() < part;
    if (!goes_on) close();
    run_.whole = whole;
    run_.parts.push_back(part);
    run_.shares = run_.shares + share.range;
  }

  // A wrong part has a wrong share: that is told already.
  void close() {
    Run run;
    std::swap(run, run_);
    if (run.parts.size() < 2 || !run.shares.contains(Rational(Decimal(100)))) return;
    const Quantity& whole = p_.quantities[run.whole];
    if (is_claimed(claims_, Claim::Kind::sum, run.whole)) return;
    std::vector<Addend> parts;
    FoundClaim claim;
    for (const std::uint32_t part : run.parts) {
      if (p_.quantities[part].kind != whole.kind) return;
      parts.push_back({&p_.quantities[part], false});
      claim.operands.push_back({part, false});
    }
    const Fit fits = fit_sum(whole, parts);
    if (fits == Fit::none) return;
    claim.kind = Claim::Kind::sum;
    claim.verdict = verdict_of(fits);
    claim.reported = static_cast<std::int32_t>(run.whole);
    claim.expected = expected_sum(whole, parts);
    claims_.push_back(std::move(claim));
  }

  const Phrasing& p_;
  FoundClaims& claims_;
  Run run_;
};

}  // namespace

void find_wholes(const Phrasing& phrasing, FoundClaims& claims) {
  WholeFinder(phrasing, claims).find();
}

}  // namespace cchc::extract
