// The heart of an alignment of two sequences: of pairs that may be matched, the chain that is worth
// most.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace cchc::extract {

// Worth is counted in whole units so that chains of the same worth are known as such.
using Worth = std::int64_t;

struct Pair {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  Worth worth = 0;  // above 0
};

struct Grid {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  Worth skip_row = 0;     // for every row that is not matched; not above 0
  Worth skip_column = 0;  // for every column between two matches; not above 0
};

struct Chain {
  std::vector<std::uint32_t> pairs;  // indexes, in order; rows and columns both rise
  Worth worth = 0;
};

// `pairs` are ordered by row, then column. Columns before the first and behind the last match cost
// nothing. Of equal chains the one whose matches stand further up. Takes the time of sorting the
// pairs, however large the grid is.
Chain best_chain(const Grid& grid, std::span<const Pair> pairs);

}  // namespace cchc::extract
