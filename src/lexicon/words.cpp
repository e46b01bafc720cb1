#include "lexicon/words.hpp"

#include <algorithm>

namespace cchc::lexicon {

std::size_t find_words(std::string_view text, std::string_view words, std::size_t from) {
  if (words.empty()) return std::string_view::npos;
  for (auto at = text.find(words, from); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    const auto end = at + words.size();
    const bool begins = at == 0 || text[at - 1] == ' ';
    if (begins && (end == text.size() || text[end] == ' ')) return at;
  }
  return std::string_view::npos;
}

bool has_words(std::string_view text, std::string_view words) {
  return find_words(text, words) != std::string_view::npos;
}

std::uint32_t initials(std::string_view text) {
  std::uint32_t bits = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at == 0 || text[at - 1] == ' ') bits |= initial_bit(text[at]);
  }
  return bits;
}

bool has_any(std::string_view text, std::span<const std::string_view> list) {
  const std::uint32_t letters = initials(text);
  return std::any_of(list.begin(), list.end(), [&](std::string_view words) {
    return !words.empty() && (letters & initial_bit(words.front())) != 0 && has_words(text, words);
  });
}

bool starts_with_words(std::string_view text, std::string_view words) {
  return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

bool ends_with_words(std::string_view text, std::string_view words) {
  return text.ends_with(words) &&
         (text.size() == words.size() || text[text.size() - words.size() - 1] == ' ');
}

std::string_view behind_words(std::string_view text, std::string_view words) {
  text.remove_prefix(std::min(text.size(), words.size() + 1));
  return text;
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

std::size_t count_words(std::string_view text) {
  if (text.empty()) return 0;
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  words.reserve(count_words(text));
  while (!text.empty()) {
    words.push_back(first_word(text));
    text = behind_words(text, words.back());
  }
  return words;
}

}  // namespace cchc::lexicon
