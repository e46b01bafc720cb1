#include "extract/inference/name_index.hpp"

#include <algorithm>

#include "base/allowance.hpp"

namespace cchc::extract {
namespace {

// Sorted, each once.
std::vector<std::uint32_t> syllable_set(const Wording& name) {
  std::vector<std::uint32_t> syllables = telling_syllables(name);
  syllables.erase(std::unique(syllables.begin(), syllables.end()), syllables.end());
  return syllables;
}

}  // namespace

NameIndex::NameIndex(const std::vector<const Wording*>& names) {
  std::unordered_map<std::uint32_t, std::size_t> times;
  std::vector<std::vector<std::uint32_t>> sets;
  sets.reserve(names.size());
  for (const Wording* const name : names) {
    sets.push_back(syllable_set(*name));
    for (const std::uint32_t syllable : sets.back()) ++times[syllable];
  }
  for (std::size_t k = 0; k < names.size(); ++k) {
    const auto rarest = std::min_element(
        sets[k].begin(), sets[k].end(),
        [&](std::uint32_t a, std::uint32_t b) { return times.at(a) < times.at(b); });
    if (rarest == sets[k].end()) {
      without_syllables_.push_back(names[k]);
    } else {
      by_rarest_syllable_[*rarest].push_back(names[k]);
    }
  }
}

std::vector<const Wording*> NameIndex::may_be_within(const Wording& name) const {
  std::vector<const Wording*> found = without_syllables_;
  for (const std::uint32_t syllable : syllable_set(name)) {
    const auto names = by_rarest_syllable_.find(syllable);
    if (names == by_rarest_syllable_.end()) continue;
    found.insert(found.end(), names->second.begin(), names->second.end());
  }
  base::spend(found.size() * 16);
  return found;
}

}  // namespace cchc::extract
