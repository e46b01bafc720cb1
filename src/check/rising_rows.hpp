// Which rows of a block stand in order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace cchc::checking {

struct RankedRow {
  std::uint16_t rank = 0;  // the last part of its number
  int weight = 1;          // how much speaks for its number being right
};

// The heaviest strictly rising sequence of ranks; of equals the one whose rows come first. True for
// the rows inside: what stays outside stands out of order.
std::vector<bool> heaviest_rise(std::span<const RankedRow> rows);

}  // namespace cchc::checking
