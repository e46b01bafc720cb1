// A list of folded words that is asked for at every word of a text: by first letter, so that only
// the few that begin alike are compared.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "lexicon/words.hpp"

namespace cchc::lexicon {

template <std::size_t size>
class PhraseSet {
 public:
  // Each begins with a letter.
  explicit constexpr PhraseSet(std::array<std::string_view, size> words) : words_(words) {
    std::sort(words_.begin(), words_.end());
    for (const std::string_view word : words_) ++first_.at(letter_of(word) + 1);
    for (std::size_t k = 1; k < first_.size(); ++k)
      first_.at(k) = static_cast<std::uint16_t>(first_.at(k) + first_.at(k - 1));
  }

  // Bytes of the longest that the text begins with; 0 where none does.
  [[nodiscard]] std::size_t longest_start(std::string_view text) const {
    std::size_t longest = 0;
    if (text.empty() || text.front() < 'a' || text.front() > 'z') return longest;
    const std::size_t letter = letter_of(text);
    for (std::size_t k = first_[letter]; k < first_[letter + 1]; ++k) {
      if (words_[k].size() > longest && starts_with_words(text, words_[k]))
        longest = words_[k].size();
    }
    return longest;
  }

  [[nodiscard]] bool is_in(std::string_view text) const {
    while (!text.empty()) {
      if (longest_start(text) != 0) return true;
      text = behind_words(text, first_word(text));
    }
    return false;
  }

  [[nodiscard]] std::span<const std::string_view> words() const { return words_; }

 private:
  static constexpr std::size_t letters = 26;
  static constexpr std::size_t letter_of(std::string_view word) {
    return static_cast<std::size_t>(word.front() - 'a');
  }
  std::array<std::string_view, size> words_;
  std::array<std::uint16_t, letters + 1> first_{};  // where the words of a letter begin
};

}  // namespace cchc::lexicon
