#include "extract/matching/name_scores.hpp"

#include <algorithm>
#include <tuple>

namespace cchc::extract {

// Names that agree wholly are found by hash; only rows without one are compared, and only with
// names that share syllables with theirs.
class NameScores::Finder {
 public:
  Finder(const Schema& schema, std::vector<Likeness>& found)
      : schema_(schema), found_(found), common_(schema.matching->spellings.size(), 0) {}

  void find(const RowKey& row) {
    const auto first = static_cast<std::ptrdiff_t>(found_.size());
    if (row.name.folded.empty()) {
      find_number(row.number);
    } else if (!find_same(row.name)) {
      find_alike(row.name);
    }
    keep_best(first);
  }

 private:
  void find_number(const std::string& number) {
    if (number.empty()) return;
    for (std::uint32_t index = 0; index < schema_.indicators.size(); ++index) {
      if (schema_.indicators[index].number == number) found_.push_back({index, 0.0F});
    }
  }

  bool find_same(const NameKey& name) {
    const bool whole = find_same(name.folded_hash, 1.0F);
    const bool core = name.core_hash != name.folded_hash && find_same(name.core_hash, 0.98F);
    return whole || core;
  }

  bool find_same(std::uint64_t hash, float score) {
    const auto names = same_names(schema_, hash);
    for (const NameHash& name : names) {
      found_.push_back({schema_.matching->spellings[name.spelling].indicator, score});
    }
    return !names.empty();
  }

  void find_alike(const NameKey& name) {
    const NameComparer comparer(name);
    for (const std::uint32_t syllable : comparer.syllables()) count_uses(syllable);
    for (const std::uint32_t index : touched_) {
      const Spelling& spelling = schema_.matching->spellings[index];
      const float score = comparer.similarity(spelling, common_[index]);
      if (score >= least_likeness) found_.push_back({spelling.indicator, score});
      common_[index] = 0;
    }
    touched_.clear();
  }

  void count_uses(std::uint32_t syllable) {
    auto use = std::lower_bound(
        schema_.matching->uses.begin(), schema_.matching->uses.end(), syllable,
        [](const SyllableUse& a, std::uint32_t wanted) { return a.syllable < wanted; });
    for (; use != schema_.matching->uses.end() && use->syllable == syllable; ++use) {
      if (common_[use->spelling]++ == 0) touched_.push_back(use->spelling);
    }
  }

  // Of an indicator's spellings the one that is most alike.
  void keep_best(std::ptrdiff_t first) {
    std::sort(found_.begin() + first, found_.end(), [](const Likeness& a, const Likeness& b) {
      return std::tie(a.indicator, b.score) < std::tie(b.indicator, a.score);
    });
    const auto end = std::unique(
        found_.begin() + first, found_.end(),
        [](const Likeness& a, const Likeness& b) { return a.indicator == b.indicator; });
    found_.erase(end, found_.end());
  }

  const Schema& schema_;
  std::vector<Likeness>& found_;
  std::vector<std::uint32_t> common_;   // by spelling: syllables that it shares with the row
  std::vector<std::uint32_t> touched_;  // spellings that share any
};

NameScores::NameScores(const Schema& schema, const FormKeys& keys) {
  Finder finder(schema, all_);
  starts_.reserve(keys.size() + 1);
  starts_.push_back(0);
  for (const RowKey& row : keys) {
    finder.find(row);
    starts_.push_back(all_.size());
  }
}

}  // namespace cchc::extract
