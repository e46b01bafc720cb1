#include "extract/matching/subsequence.hpp"

#include <algorithm>
#include <bit>

namespace cchc::extract {
namespace {

// `places(symbol)`: where the symbol stands in the first sequence, which has `size` places.
template <typename Sequence, typename Places>
std::size_t subsequence(std::size_t size, const Sequence& other, Places places) {
  const std::size_t words = (size + 63) / 64;
  std::array<std::uint64_t, PlaceSet::most / 64> unmatched{};
  unmatched.fill(~0ULL);
  for (const auto symbol : other) {
    const PlaceSet& here = places(symbol);
    std::uint64_t carry = 0;
    for (std::size_t w = 0; w < words; ++w) {
      const std::uint64_t matches = unmatched[w] & here.word(w);
      std::uint64_t sum = 0;
      const bool first = __builtin_add_overflow(unmatched[w], matches, &sum);
      const bool second = __builtin_add_overflow(sum, carry, &sum);
      unmatched[w] = sum | (unmatched[w] & ~here.word(w));
      carry = first || second ? 1 : 0;
    }
  }
  std::size_t common = 0;
  for (std::size_t w = 0; w < words; ++w) {
    const std::size_t left = size - w * 64;
    const std::uint64_t used = left >= 64 ? ~0ULL : (1ULL << left) - 1;
    common += static_cast<std::size_t>(std::popcount(~unmatched[w] & used));
  }
  return common;
}

}  // namespace

LetterSubsequence::LetterSubsequence(std::string_view text)
    : size_(std::min(text.size(), PlaceSet::most)), set_of_(256, 0), sets_(1) {
  for (std::size_t place = 0; place < size_; ++place) {
    std::uint16_t& set = set_of_[static_cast<unsigned char>(text[place])];
    if (set == 0) {
      set = static_cast<std::uint16_t>(sets_.size());
      sets_.emplace_back();
    }
    sets_[set].add(place);
  }
}

std::size_t LetterSubsequence::length_with(std::string_view other) const {
  return subsequence(size_, other, [this](char letter) -> const PlaceSet& {
    return sets_[set_of_[static_cast<unsigned char>(letter)]];
  });
}

SyllableSubsequence::SyllableSubsequence(std::span<const std::uint32_t> syllables)
    : size_(std::min(syllables.size(), PlaceSet::most)),
      slots_(std::bit_ceil(2 * size_ + 1)),
      sets_(1) {
  for (std::size_t place = 0; place < size_; ++place) {
    Slot& slot = slots_[slot_of(syllables[place])];
    if (slot.set == 0) {
      slot = {syllables[place], static_cast<std::uint32_t>(sets_.size())};
      sets_.emplace_back();
    }
    sets_[slot.set].add(place);
  }
}

std::size_t SyllableSubsequence::slot_of(std::uint32_t syllable) const {
  std::size_t index = syllable & (slots_.size() - 1);
  while (slots_[index].set != 0 && slots_[index].syllable != syllable) {
    index = (index + 1) & (slots_.size() - 1);
  }
  return index;
}

std::size_t SyllableSubsequence::length_with(std::span<const std::uint32_t> other) const {
  return subsequence(size_, other, [this](std::uint32_t syllable) -> const PlaceSet& {
    return sets_[slots_[slot_of(syllable)].set];
  });
}

}  // namespace cchc::extract
