#include "extract/prose/found_claim.hpp"

#include <algorithm>

namespace cchc::extract {

bool is_claimed(const FoundClaims& claims, Claim::Kind kind, std::uint32_t reported) {
  return std::any_of(claims.begin(), claims.end(), [&](const FoundClaim& claim) {
    return claim.kind == kind && claim.reported == static_cast<std::int32_t>(reported);
  });
}

bool is_one_kind(const Quantity& a, const Quantity& b) {
  if (a.kind == b.kind) return a.kind != Quantity::Kind::measure || a.unit == b.unit;
  // "500 triệu đồng, trong đó tỉnh 300": a bare number takes the unit of its total.
  const auto is_bare = [](const Quantity& q) {
    return q.kind == Quantity::Kind::count && q.unit.empty() && q.word == 0 && q.noun == 0;
  };
  return (is_bare(a) && b.counts()) || (is_bare(b) && a.counts());
}

bool is_one_thing(const Quantity& a, const Quantity& b) {
  return a.noun == 0 || b.noun == 0 || a.noun == b.noun || lexicon::fills_posts(a.noun, b.noun) ||
         lexicon::fills_posts(b.noun, a.noun);
}

}  // namespace cchc::extract
