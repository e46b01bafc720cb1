#include "extract/matching/best_chain.hpp"

#include <algorithm>

namespace cchc::extract {
namespace {

constexpr std::uint32_t none = ~0U;

// The best end of a chain so far, by its last column: a Fenwick tree of maxima.
class BestEnds {
 public:
  struct End {
    Worth worth = 0;
    std::uint32_t pair = none;
  };

  explicit BestEnds(std::size_t columns) : ends_(columns + 1) {}

  // Pairs come in order, so that an equal one is further down and does not replace.
  void add(std::uint32_t column, End end) {
    for (std::size_t k = column + 1; k < ends_.size(); k += k & (~k + 1)) {
      if (is_better(end, ends_[k])) ends_[k] = end;
    }
  }

  // Among columns before `column`.
  [[nodiscard]] End best_before(std::uint32_t column) const {
    End best;
    for (std::size_t k = column; k > 0; k -= k & (~k + 1)) {
      if (is_better(ends_[k], best)) best = ends_[k];
    }
    return best;
  }

 private:
  static bool is_better(const End& a, const End& b) {
    if (a.pair == none || b.pair == none) return b.pair == none && a.pair != none;
    return a.worth != b.worth ? a.worth > b.worth : a.pair < b.pair;
  }

  std::vector<End> ends_;
};

}  // namespace

Chain best_chain(const Grid& grid, std::span<const Pair> pairs) {
  // Skips between two matches are differences of what has been skipped in all up to each.
  const auto skipped = [&](std::uint32_t rows, std::uint32_t columns) {
    return grid.skip_row * rows + grid.skip_column * columns;
  };
  std::vector<Worth> worth(pairs.size());
  std::vector<std::uint32_t> before(pairs.size(), none);
  BestEnds ends(grid.columns);
  Chain chain;
  chain.worth = grid.skip_row * grid.rows;
  std::uint32_t last = none;
  for (std::uint32_t first = 0; first < pairs.size();) {
    std::uint32_t end = first;
    for (; end < pairs.size() && pairs[end].row == pairs[first].row; ++end) {
      const Pair& pair = pairs[end];
      const auto best = ends.best_before(pair.column);
      worth[end] = grid.skip_row * pair.row + pair.worth;
      if (best.pair != none) {
        const Worth continued = best.worth + skipped(pair.row, pair.column) + pair.worth;
        if (continued > worth[end]) {
          worth[end] = continued;
          before[end] = best.pair;
        }
      }
      const Worth whole = worth[end] + grid.skip_row * (grid.rows - 1 - pair.row);
      if (whole > chain.worth) {
        chain.worth = whole;
        last = end;
      }
    }
    // Only now: two columns of one row cannot follow each other.
    for (; first < end; ++first) {
      const Pair& pair = pairs[first];
      ends.add(pair.column, {worth[first] - skipped(pair.row + 1, pair.column + 1), first});
    }
  }
  for (; last != none; last = before[last]) chain.pairs.push_back(last);
  std::reverse(chain.pairs.begin(), chain.pairs.end());
  return chain;
}

}  // namespace cchc::extract
