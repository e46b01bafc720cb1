#include "text/raised.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace cchc::text {
namespace {

constexpr std::array<std::string_view, 10> raised_digits = {"⁰", "¹", "²", "³", "⁴",
                                                            "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr std::array<std::string_view, 10> lowered_digits = {"₀", "₁", "₂", "₃", "₄",
                                                             "₅", "₆", "₇", "₈", "₉"};
constexpr std::array<std::string_view, 26> raised_letters = {
    "ᵃ", "ᵇ", "ᶜ", "ᵈ", "ᵉ", "ᶠ", "ᵍ", "ʰ", "ⁱ", "ʲ", "ᵏ", "ˡ", "ᵐ",
    "ⁿ", "ᵒ", "ᵖ", "",  "ʳ", "ˢ", "ᵗ", "ᵘ", "ᵛ", "ʷ", "ˣ", "ʸ", "ᶻ"};
constexpr std::size_t longest_mark = 6;  // signs; longer text was raised for another reason

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view sign_of(char c, bool below) {
  const auto& digits = below ? lowered_digits : raised_digits;
  if (is_digit(c)) return digits[static_cast<std::size_t>(c - '0')];
  const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (lower >= 'a' && lower <= 'z') return raised_letters[static_cast<std::size_t>(lower - 'a')];
  if (c == '-') return below ? "₋" : "⁻";
  if (c == '+') return below ? "₊" : "⁺";
  return {};
}

}  // namespace

std::optional<std::string> raise(std::string_view piece, bool below) {
  constexpr std::string_view no_part_of_mark = "()[]*,;. \t";
  std::string raised;
  std::size_t signs = 0;
  for (std::size_t position = 0; position < piece.size();) {
    const std::size_t start = position;
    const char32_t c = next_code_point(piece, position);
    const bool dagger = c == 0x2020 || c == 0x2021 || c == 0xA7;
    if (dagger || c == 0xA0 ||
        (c < 0x80 && no_part_of_mark.find(piece[start]) != std::string_view::npos))
      continue;
    std::string_view sign = c < 0x80 ? sign_of(piece[start], below) : std::string_view{};
    if (is_raised_sign(c)) sign = piece.substr(start, position - start);
    if (sign.empty() || ++signs > longest_mark) return std::nullopt;
    raised += sign;
  }
  return raised;
}

bool keeps_exponent(std::string_view before, char32_t sign) {
  constexpr std::array<std::string_view, 7> lengths = {"m", "km", "cm", "mm", "dm", "hm", "dam"};
  constexpr std::string_view word_ends = " \t\n/.(-";
  const auto end = before.find_last_of(word_ends);
  const std::string_view word = before.substr(end == std::string_view::npos ? 0 : end + 1);
  if (word == "10") return true;
  const bool square_or_cube = sign == 0xB2 || sign == 0xB3;
  return square_or_cube && std::find(lengths.begin(), lengths.end(), word) != lengths.end();
}

}  // namespace cchc::text
