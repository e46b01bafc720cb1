#include "extract/similarity.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr float same_core = 0.98F;
constexpr float contained =
    0.86F;  // all syllables of the shorter one stand in the longer, in order
constexpr std::size_t telling = 4;  // so many syllables must agree for that to say something
constexpr float hopeless = 0.25F;  // share of common syllables below which letters are not compared

std::size_t common_subsequence(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const std::uint32_t syllable : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = syllable == b[j] ? diagonal + 1 : std::max(row[j + 1], row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

std::size_t common_syllables(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::size_t count = 0;
  for (const std::uint32_t syllable : a)
    count += std::count(b.begin(), b.end(), syllable) > 0 ? 1U : 0U;
  return count;
}

// Length of the longest common subsequence, 64 letters of `a` at a time: a bit of a word stands for
// a letter, and adding carries a match to the next one.
std::size_t common_letters(std::string_view a, std::string_view b) {
  constexpr std::size_t word_bits = 64;
  constexpr std::size_t longest = 8 * word_bits;
  if (a.size() > longest) a = a.substr(0, longest);
  const std::size_t words = (a.size() + word_bits - 1) / word_bits;
  std::array<std::array<std::uint64_t, 8>, 128> places{};
  for (std::size_t k = 0; k < a.size(); ++k) {
    places[static_cast<unsigned char>(a[k]) & 0x7FU][k / word_bits] |= 1ULL << (k % word_bits);
  }
  std::array<std::uint64_t, 8> unmatched{};
  unmatched.fill(~0ULL);
  for (const char letter : b) {
    const auto& here = places[static_cast<unsigned char>(letter) & 0x7FU];
    std::uint64_t carry = 0;
    for (std::size_t w = 0; w < words; ++w) {
      const std::uint64_t matches = unmatched[w] & here[w];
      std::uint64_t sum = 0;
      const bool first = __builtin_add_overflow(unmatched[w], matches, &sum);
      const bool second = __builtin_add_overflow(sum, carry, &sum);
      unmatched[w] = sum | (unmatched[w] & ~here[w]);
      carry = first || second ? 1 : 0;
    }
  }
  std::size_t common = 0;
  for (std::size_t k = 0; k < a.size(); ++k) {
    common += (unmatched[k / word_bits] >> (k % word_bits) & 1U) == 0 ? 1U : 0U;
  }
  return common;
}

float share(std::size_t common, std::size_t a, std::size_t b) {
  return a + b == 0 ? 0.0F : 2.0F * static_cast<float>(common) / static_cast<float>(a + b);
}

}  // namespace

NameKey make_name_key(std::string_view label) {
  NameKey key;
  key.folded = text::fold(label);
  key.core = text::fold_core(label);
  if (key.core.empty()) key.core = key.folded;
  key.folded_hash = text::hash(key.folded);
  key.core_hash = text::hash(key.core);
  key.syllables = text::syllables(key.core);
  return key;
}

std::span<const NameHash> same_names(const Schema& schema, std::uint64_t hash) {
  const auto range =
      std::equal_range(schema.names.begin(), schema.names.end(), NameHash{hash, 0},
                       [](const NameHash& a, const NameHash& b) { return a.hash < b.hash; });
  return {range.first, range.second};
}

float name_similarity(const NameKey& name, const Spelling& spelling) {
  if (name.folded == spelling.folded) return 1.0F;
  if (name.core == spelling.core) return same_core;
  const std::size_t a = name.syllables.size();
  const std::size_t b = spelling.syllables.size();
  const std::size_t shorter = std::min(a, b);
  if (shorter == 0) return 0.0F;
  const std::size_t bag = common_syllables(name.syllables, spelling.syllables);
  if (share(bag, a, b) < hopeless) return 0.0F;
  const std::size_t ordered = common_subsequence(name.syllables, spelling.syllables);
  float best = share(ordered, a, b);
  // Swapped syllables: the bag agrees although the order does not.
  best = std::max(best, 0.9F * share(std::min(bag, shorter), a, b));
  if (shorter >= telling)
    best = std::max(best, contained * static_cast<float>(ordered) / static_cast<float>(shorter));
  const float letters =
      share(common_letters(name.core, spelling.core), name.core.size(), spelling.core.size());
  // Letters agree by chance more often than syllables do, so they count only where they nearly all
  // do.
  if (letters > 0.85F) best = std::max(best, letters - 0.03F);
  return std::min(best, 0.97F);
}

}  // namespace cchc::extract
