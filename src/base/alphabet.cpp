#include "base/alphabet.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace cchc {
namespace {

constexpr std::u32string_view alphabet = U"abcdđefghijklmnopqrstuvwxyz";
constexpr std::u32string_view optional_letters = U"đfjwz";
static_assert(alphabet.size() == most_letters);

constexpr char32_t dyet = U'đ';
constexpr char32_t capital_dyet = U'Đ';
constexpr char32_t capital_eth = U'Ð';  // looks the same; old fonts and keyboards give it
constexpr char32_t eth = U'ð';

char32_t small(char32_t letter) {
  if (letter >= U'A' && letter <= U'Z') return letter + 32;
  const bool is_dyet = letter == capital_dyet || letter == capital_eth || letter == eth;
  return is_dyet ? dyet : letter;
}

struct RomanSign {
  std::uint32_t value;
  std::string_view sign;
};
constexpr std::array<RomanSign, 7> roman_signs = {
    {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};

}  // namespace

std::uint32_t letter_value(char32_t letter) {
  const auto place = alphabet.find(small(letter));
  return place == std::u32string_view::npos ? 0 : static_cast<std::uint32_t>(place + 1);
}

bool is_capital_letter(char32_t letter) {
  return (letter >= U'A' && letter <= U'Z') || letter == capital_dyet || letter == capital_eth;
}

std::string letter_text(std::uint32_t value, bool capital) {
  std::string text;
  if (value == 0 || value > most_letters) return text;
  const char32_t letter = alphabet[value - 1];
  if (!capital) {
    text::append_utf8(text, letter);
  } else {
    text::append_utf8(text, letter == dyet ? capital_dyet : letter - 32);
  }
  return text;
}

std::uint32_t rank_of_letter(std::uint32_t value) {
  const auto letters = alphabet.substr(0, std::min<std::size_t>(value, most_letters));
  return static_cast<std::uint32_t>(std::count_if(letters.begin(), letters.end(), [](char32_t c) {
    return optional_letters.find(c) == std::u32string_view::npos;
  }));
}

std::uint32_t roman_value(std::string_view capitals) {
  std::uint32_t value = 0;
  std::string_view rest = capitals;
  for (const RomanSign& one : roman_signs) {
    while (rest.starts_with(one.sign)) {
      value += one.value;
      rest.remove_prefix(one.sign.size());
    }
  }
  const bool written_right = rest.empty() && roman_text(value, true) == capitals;
  return written_right && value <= largest_roman ? value : 0;
}

std::string roman_text(std::uint32_t value, bool capital) {
  std::string text;
  for (const RomanSign& one : roman_signs) {
    for (; value >= one.value; value -= one.value) text += one.sign;
  }
  if (!capital) {
    for (char& c : text) c = static_cast<char>(c + 32);
  }
  return text;
}

std::uint32_t add_to_word(std::uint32_t word, char32_t capital) {
  return word * (most_letters + 1) + letter_value(capital);
}

std::string word_text(std::uint32_t word) {
  std::string text;
  for (; word > 0; word /= most_letters + 1) {
    text.insert(0, letter_text(word % (most_letters + 1), true));
  }
  return text;
}

}  // namespace cchc
