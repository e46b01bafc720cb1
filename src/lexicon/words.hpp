// Whole words in folded text (text::fold): the one search that every list of words is used with.
// All texts here are folded: syllables between single spaces, no space at either end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cchc::lexicon {

// Where `words` stand in `text` as whole words, at or behind `from`; npos where they do not.
std::size_t find_words(std::string_view text, std::string_view words, std::size_t from = 0);

// Which letters its words begin with, a bit each; whatever is no letter shares one. What begins
// with none of them is not in the text, which spares most comparisons with a long list.
std::uint32_t initials(std::string_view text);
[[nodiscard]] constexpr std::uint32_t initial_bit(char first) {
  return first >= 'a' && first <= 'z' ? std::uint32_t{1} << static_cast<unsigned>(first - 'a')
                                      : std::uint32_t{1} << 26U;
}

bool has_words(std::string_view text, std::string_view words);
bool has_any(std::string_view text, std::span<const std::string_view> list);
bool starts_with_words(std::string_view text, std::string_view words);
bool ends_with_words(std::string_view text, std::string_view words);

// Without the words that it begins with, and the space behind them. `words` must be its beginning.
std::string_view behind_words(std::string_view text, std::string_view words);

std::string_view first_word(std::string_view text);  // empty where the text is
std::size_t count_words(std::string_view text);
std::vector<std::string_view> split_words(std::string_view text);

}  // namespace cchc::lexicon
