#include "extract/matching/similarity.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace cchc::extract {
namespace {

// Shares of likeness; learned from names that real reports mangle (tests/extract/cases/names.cases,
// tests/properties/names_test.cpp).
struct Likenesses {
  float same_core = 0.98F;    // alike but for what stands in brackets; less than wholly alike
  float most = 0.97F;         // of names whose cores differ at all
  float contained = 0.86F;    // all syllables of the shorter one stand in the longer, in order
  float any_order = 0.9F;     // the same syllables in another order, against those in order
  float by_letters = -0.03F;  // letters against syllables, which agree by chance more seldom
  float nearly_all = 0.85F;   // of the letters: below it they say nothing
  float hopeless = 0.25F;   // of the syllables: below it letters are not compared; bounds the work
  std::size_t telling = 4;  // so many syllables must agree for `contained` to say something
};
constexpr Likenesses likeness;

std::size_t common_syllables(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::size_t count = 0;
  for (const std::uint32_t syllable : a)
    count += std::count(b.begin(), b.end(), syllable) > 0 ? 1U : 0U;
  return count;
}

float share(std::size_t common, std::size_t a, std::size_t b) {
  return a + b == 0 ? 0.0F : 2.0F * static_cast<float>(common) / static_cast<float>(a + b);
}

}  // namespace

NameKey make_name_key(std::string_view label) {
  NameKey key;
  key.folded = text::fold(label);
  key.folded_hash = text::hash(key.folded);
  key.core_hash = key.folded_hash;
  constexpr auto none = std::string_view::npos;
  if (label.find('(') != none || label.find('[') != none) {
    key.core = text::fold_core(label);
    key.core_hash = text::hash(key.core);
  }
  if (key.core.empty()) {
    key.core = key.folded;
    key.core_hash = key.folded_hash;
  }
  return key;
}

std::span<const NameHash> same_names(const Schema& schema, std::uint64_t hash) {
  const auto range = std::equal_range(
      schema.matching->names.begin(), schema.matching->names.end(), NameHash{hash, 0},
      [](const NameHash& a, const NameHash& b) { return a.hash < b.hash; });
  return {range.first, range.second};
}

float name_similarity(const NameKey& name, const Spelling& spelling) {
  if (name.folded == spelling.folded) return 1.0F;
  if (name.core == spelling.core) return likeness.same_core;
  return NameComparer(name).similarity(
      spelling, common_syllables(text::syllables(name.core), spelling.syllables));
}

NameComparer::NameComparer(const NameKey& name)
    : size_(name.core.size()),
      own_(text::syllables(name.core)),
      syllables_(own_),
      letters_(name.core) {}

float NameComparer::similarity(const Spelling& spelling, std::size_t common) const {
  const std::size_t a = own_.size();
  const std::size_t b = spelling.syllables.size();
  const std::size_t shorter = std::min(a, b);
  if (shorter == 0 || share(common, a, b) < likeness.hopeless) return 0.0F;
  const std::size_t other_size = spelling.core.size();
  const bool same_size =
      share(std::min(size_, other_size), size_, other_size) > likeness.nearly_all;
  const std::size_t most = std::min(common, shorter);
  const float highest = std::max(share(most, a, b), likeness.contained * static_cast<float>(most) /
                                                        static_cast<float>(shorter));
  if (highest < least_likeness && !same_size) return 0.0F;
  const std::size_t ordered = syllables_.length_with(spelling.syllables);
  float best = share(ordered, a, b);
  // Swapped syllables: the bag agrees although the order does not.
  best = std::max(best, likeness.any_order * share(most, a, b));
  if (shorter >= likeness.telling)
    best = std::max(best,
                    likeness.contained * static_cast<float>(ordered) / static_cast<float>(shorter));
  // Letters agree by chance more often than syllables do, so they count only where they nearly all
  // do.
  if (same_size) {
    const float letters = share(letters_.length_with(spelling.core), size_, other_size);
    if (letters > likeness.nearly_all) best = std::max(best, letters + likeness.by_letters);
  }
  return std::min(best, likeness.most);
}

}  // namespace cchc::extract
