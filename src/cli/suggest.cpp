#include "cli/suggest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cchc::cli {
namespace {

// Letters replaced, put in, left out, or exchanged with the next.
std::size_t edit_distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> before;
  std::vector<std::size_t> above(to.size() + 1);
  std::iota(above.begin(), above.end(), 0U);
  for (std::size_t i = 0; i < from.size(); ++i) {
    std::vector<std::size_t> row = {i + 1};
    for (std::size_t j = 0; j < to.size(); ++j) {
      const std::size_t replaced = above[j] + (from[i] == to[j] ? 0U : 1U);
      row.push_back(std::min({replaced, row[j] + 1, above[j + 1] + 1}));
      const bool exchanged = i > 0 && j > 0 && from[i] == to[j - 1] && from[i - 1] == to[j];
      if (exchanged) row.back() = std::min(row.back(), before[j - 1] + 1);
    }
    before = std::exchange(above, std::move(row));
  }
  return above.back();
}

}  // namespace

std::string closest(std::string_view name, const std::vector<std::string>& known) {
  std::size_t best = std::max<std::size_t>(1, name.size() / 3) + 1;
  std::string likely;
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance < best) {
      best = distance;
      likely = candidate;
    }
  }
  return likely;
}

}  // namespace cchc::cli
