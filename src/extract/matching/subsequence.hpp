// The longest common subsequence of one sequence with many others, 64 places of it at a time: a bit
// stands for a place, and adding carries a match to the next one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cchc::extract {

// Places of a sequence, of which only so many are looked at: a name is never longer.
class PlaceSet {
 public:
  static constexpr std::size_t most = 512;  // letters; official names have up to 212

  void add(std::size_t place) { words_[place / 64] |= 1ULL << (place % 64); }
  [[nodiscard]] std::uint64_t word(std::size_t index) const { return words_[index]; }

 private:
  std::array<std::uint64_t, most / 64> words_{};
};

class LetterSubsequence {
 public:
  explicit LetterSubsequence(std::string_view text);
  // Length of the longest common subsequence with `other`.
  [[nodiscard]] std::size_t length_with(std::string_view other) const;

 private:
  std::size_t size_;
  std::vector<std::uint16_t> set_of_;  // by letter, index in sets_
  std::vector<PlaceSet> sets_;         // the first one is empty
};

// Of syllables' hashes.
class SyllableSubsequence {
 public:
  explicit SyllableSubsequence(std::span<const std::uint32_t> syllables);
  [[nodiscard]] std::size_t length_with(std::span<const std::uint32_t> other) const;

 private:
  struct Slot {
    std::uint32_t syllable = 0;
    std::uint32_t set = 0;  // index in sets_; 0: a free slot
  };
  [[nodiscard]] std::size_t slot_of(std::uint32_t syllable) const;

  std::size_t size_;
  std::vector<Slot> slots_;     // a hash table, at most half full
  std::vector<PlaceSet> sets_;  // the first one is empty
};

}  // namespace cchc::extract
