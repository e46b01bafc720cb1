#include "check/rising_rows.hpp"

#include <algorithm>
#include <limits>

namespace cchc::checking {
namespace {

constexpr std::int32_t none = -1;

struct Tip {
  int weight = 0;
  std::int32_t row = none;
};

// The heaviest sequence that ends at or below a rank (a Fenwick tree of maxima).
class Tips {
 public:
  explicit Tips(std::size_t ranks) : tips_(ranks + 1) {}

  [[nodiscard]] Tip below(std::size_t rank) const {
    Tip best;
    for (; rank > 0; rank &= rank - 1) {
      if (tips_[rank].weight > best.weight) best = tips_[rank];
    }
    return best;
  }

  void add(std::size_t rank, const Tip& tip) {
    for (++rank; rank < tips_.size(); rank += rank & (~rank + 1)) {
      if (tip.weight > tips_[rank].weight) tips_[rank] = tip;
    }
  }

 private:
  std::vector<Tip> tips_;
};

bool rises(std::span<const RankedRow> rows) {
  return std::adjacent_find(rows.begin(), rows.end(), [](const RankedRow& a, const RankedRow& b) {
           return a.rank >= b.rank;
         }) == rows.end();
}

}  // namespace

std::vector<bool> heaviest_rise(std::span<const RankedRow> rows) {
  std::vector<bool> in_order(rows.size(), true);
  if (rises(rows)) return in_order;
  Tips tips(std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1);
  std::vector<std::int32_t> before(rows.size());
  Tip best;
  for (std::size_t index = 0; index < rows.size(); ++index) {
    const Tip longest = tips.below(rows[index].rank);
    before[index] = longest.row;
    const Tip tip{longest.weight + rows[index].weight, static_cast<std::int32_t>(index)};
    tips.add(rows[index].rank, tip);
    if (tip.weight > best.weight) best = tip;
  }
  std::vector<bool> inside(rows.size());
  for (auto row = best.row; row != none; row = before[static_cast<std::size_t>(row)]) {
    inside[static_cast<std::size_t>(row)] = true;
  }
  return inside;
}

}  // namespace cchc::checking
