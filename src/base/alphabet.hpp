// The letters and Roman numerals that count rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cchc {

inline constexpr std::uint32_t most_letters = 27;
inline constexpr std::uint32_t largest_roman = 89;

// Place in the alphabet with all of đ, f, j, w, z; 0 where it is no letter of lists. Takes
// capitals, too.
std::uint32_t letter_value(char32_t letter);
bool is_capital_letter(char32_t letter);  // of those that letter_value takes
std::string letter_text(std::uint32_t value, bool capital);

// Letters of the alphabet up to this one without those that lists may leave out.
std::uint32_t rank_of_letter(std::uint32_t value);

// 0 where it is none or not written as it should be ("IIII"). Capitals only.
std::uint32_t roman_value(std::string_view capitals);
std::string roman_text(std::uint32_t value, bool capital);

// Up to this many letters and digits make a value of CodePart::Style::word.
inline constexpr std::size_t longest_word = 4;
std::uint32_t add_to_word(std::uint32_t word, char32_t capital);
std::string word_text(std::uint32_t word);

}  // namespace cchc
