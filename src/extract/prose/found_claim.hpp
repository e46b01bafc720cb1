// A claim while it is being found, by the places of its figures in the phrasing.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "cchc/prose.hpp"
#include "extract/prose/phrasing.hpp"

namespace cchc::extract {

struct FoundTerm {
  std::uint32_t quantity = 0;
  bool taken_off = false;
};

struct FoundClaim {
  Claim::Kind kind = Claim::Kind::sum;
  Claim::Verdict verdict = Claim::Verdict::unclear;
  Claim::Change change = Claim::Change::none;
  bool fell = false;
  std::int32_t reported = -1;  // none of shares
  std::vector<FoundTerm> operands;
  std::optional<Decimal> expected;
  std::optional<std::pair<std::uint32_t, std::uint32_t>> other_pair;
};
using FoundClaims = std::vector<FoundClaim>;

// Whether a claim of this kind is made of that quantity already.
bool is_claimed(const FoundClaims& claims, Claim::Kind kind, std::uint32_t reported);

// Each looks for its kind of claim. Lists come first: they say what is a part of what
// (Quantity::part_of), which the others read.
void find_sums(Phrasing& phrasing, FoundClaims& claims);
void find_shares(const Phrasing& phrasing, FoundClaims& claims);
void find_spans(const Phrasing& phrasing, FoundClaims& claims);
// Behind find_spans: what that told is not told again.
void find_growth(const Phrasing& phrasing, FoundClaims& claims);
void find_ratios(const Phrasing& phrasing, FoundClaims& claims);
// Behind find_ratios.
void find_wholes(const Phrasing& phrasing, FoundClaims& claims);
void find_rests(const Phrasing& phrasing, FoundClaims& claims);

// Whether two quantities may count the same thing: money with money, "hồ sơ" not with "lượt",
// "người" with the "biên chế" that they fill.
bool is_one_kind(const Quantity& a, const Quantity& b);
bool is_one_thing(const Quantity& a, const Quantity& b);

// Whether a percentage or multiple tells a change and not a share.
bool tells_growth(const Phrasing& phrasing, const Quantity& quantity);

}  // namespace cchc::extract
