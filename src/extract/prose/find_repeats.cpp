// Lists and shares that are told again: "1.858 dịch vụ (571 …, chiếm 30,73%; 1.057 …)".
#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "extract/prose/find_same.hpp"

namespace cchc::extract {
namespace {

constexpr std::int64_t fewest = 10;      // smaller parts stand everywhere
constexpr std::int64_t by_chance = 100;  // what is below it may be the total of two things

ClaimFigure part_again(const Claim& earlier, const ClaimFigure& part) {
  const auto same = std::find_if(
      earlier.operands.begin(), earlier.operands.end(),
      [&](const auto& other) { return other.value == part.value && other.unit == part.unit; });
  return same == earlier.operands.end() ? ClaimFigure{} : *same;
}

// "cung cấp 1.858 dịch vụ (mức độ 3: 571, chiếm 30,73%; mức độ 4: 1.057, chiếm 56,89%)", further
// down "1.858 dịch vụ (571 …, chiếm 30,73%; 1.057 …, chiếm 56,89%)": two parts of one total, or
// part and share, are no chance.
class RepeatedLists {
 public:
  explicit RepeatedLists(std::vector<Claim>& claims) : claims_(claims) {
    for (const Claim& claim : claims_) {
      if (claim.kind == Claim::Kind::same) note(claim);
    }
  }

  void find() {
    std::vector<Claim> again;
    for (const Claim& claim : claims_) {
      if (claim.kind == Claim::Kind::sum) read(claim, claim.reported, again);
      if (claim.kind == Claim::Kind::ratio) read(claim, claim.operands[1], again);
    }
    for (Claim& claim : again) claims_.push_back(std::move(claim));
  }

 private:
  bool note(const Claim& claim) {
    return told_.emplace(claim.location, claim.reported.value.units()).second;
  }

  // `whole`: what its parts are of.
  void read(const Claim& claim, const ClaimFigure& whole, std::vector<Claim>& again) {
    if (whole.value.units() < by_chance) return;
    auto& before = claim.kind == Claim::Kind::sum ? sums_ : ratios_;
    std::int64_t key = whole.value.units();
    if (claim.kind == Claim::Kind::ratio) key = key * 1'000'003 + claim.operands[0].value.units();
    const auto [known, fresh] = before.emplace(key, &claim);
    const Claim& earlier = *known->second;
    if (fresh || earlier.location == claim.location) return;
    std::vector<Claim> found;
    if (claim.kind == Claim::Kind::sum) {
      if (earlier.reported.value != claim.reported.value ||
          earlier.reported.unit != claim.reported.unit)
        return;
      for (const ClaimFigure& part : claim.operands) {
        const ClaimFigure same = part_again(earlier, part);
        if (same.value == part.value && part.value.units() >= fewest)
          found.push_back(make(claim, part, same));
      }
      if (found.size() < 2) return;
    } else if (earlier.reported.value == claim.reported.value &&
               earlier.operands[0].value == claim.operands[0].value &&
               earlier.operands[1].value == claim.operands[1].value) {
      found.push_back(make(claim, claim.reported, earlier.reported));
    }
    for (Claim& same : found) {
      if (note(same)) again.push_back(std::move(same));
    }
  }

  static Claim make(const Claim& list, const ClaimFigure& part, const ClaimFigure& before) {
    Claim claim;
    claim.kind = Claim::Kind::same;
    claim.verdict = Claim::Verdict::agrees;
    claim.reported = part;
    claim.operands = {before};
    claim.expected = before.value;
    claim.text = list.text;
    claim.location = part.location;
    return claim;
  }

  std::vector<Claim>& claims_;
  std::set<std::pair<Location, std::int64_t>> told_;
  std::unordered_map<std::int64_t, const Claim*> sums_;    // by the total
  std::unordered_map<std::int64_t, const Claim*> ratios_;  // by part and whole
};

}  // namespace

void find_repeats(std::vector<Claim>& claims) { RepeatedLists(claims).find(); }

}  // namespace cchc::extract
