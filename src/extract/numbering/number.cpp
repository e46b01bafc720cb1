#include "extract/numbering/number.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

constexpr int max_part = 999;
constexpr std::size_t max_parts = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
int lower(char c) { return std::tolower(static_cast<unsigned char>(c)); }

std::optional<RowNumber> read_arabic(std::string_view text) {
  RowNumber number;
  int part = -1;
  const auto close_part = [&] {
    if (part >= 0) number.parts.push_back(part);
    part = -1;
  };
  for (std::size_t k = 0; k < text.size(); ++k) {
    const char c = text[k];
    const bool last_of_part = k + 1 == text.size() || text[k + 1] == '.';
    if (is_digit(c)) {
      if (part > max_part) return std::nullopt;
      part = std::max(part, 0) * 10 + (c - '0');
      if (part > max_part) return std::nullopt;
    } else if (part >= 0 && part <= max_part && is_letter(c) && last_of_part) {
      close_part();
      part = added_letter + lower(c) - 'a' + 1;
    } else if (c == '.' || c == '-' || c == ',') {
      // A comma or dash between parts is a slip of the key beside the dot.
      if (part < 0) return std::nullopt;
      close_part();
    } else if (c != ' ') {
      return std::nullopt;
    }
  }
  close_part();
  if (number.parts.empty() || number.parts.size() > max_parts) return std::nullopt;
  return number;
}

}  // namespace

std::optional<int> roman_value(std::string_view text) {
  constexpr std::array<std::string_view, 20> numerals = {
      "I",  "II",  "III",  "IV",  "V",  "VI",  "VII",  "VIII",  "IX",  "X",
      "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"};
  const auto* const found = std::find(numerals.begin(), numerals.end(), text);
  if (found == numerals.end()) return std::nullopt;
  return static_cast<int>(found - numerals.begin()) + 1;
}

std::optional<RowNumber> read_row_number(std::string_view printed) {
  std::string_view text = text::trim(printed);
  if (text.empty() || text.size() > 24) return std::nullopt;
  if (text.front() == '(' && text.back() == ')') text = text.substr(1, text.size() - 2);
  while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == ':' ||
                           text.back() == '/' || text.back() == ' ')) {
    text.remove_suffix(1);
  }
  if (text.empty()) return std::nullopt;
  if (is_digit(text.front())) return read_arabic(text);
  if (const auto roman = roman_value(text)) return RowNumber{NumberStyle::roman, {*roman}};
  if (text.size() == 1 && std::isalpha(static_cast<unsigned char>(text.front())) != 0) {
    const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    const bool capital = lower != text.front();
    return RowNumber{capital ? NumberStyle::capital : NumberStyle::letter, {lower - 'a' + 1}};
  }
  return std::nullopt;
}

std::optional<LeadingNumber> read_leading_number(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (is_digit(text[end]) || text[end] == '.')) ++end;
  const bool closed =
      end > 0 && (text[end - 1] == '.' || text.substr(0, end).find('.') != std::string_view::npos);
  if (!closed || end >= text.size() || !is_digit(text.front())) return std::nullopt;
  std::size_t after = end;
  while (after < text.size() && text[after] == ' ') ++after;
  if (after >= text.size() || is_digit(text[after])) return std::nullopt;
  const auto number = read_row_number(text.substr(0, end));
  if (!number) return std::nullopt;
  return LeadingNumber{*number, after};
}

std::string to_string(const RowNumber& number) {
  if (number.style == NumberStyle::letter) {
    return {static_cast<char>('a' + number.parts.front() - 1)};
  }
  if (number.style == NumberStyle::capital) {
    return {static_cast<char>('A' + number.parts.front() - 1)};
  }
  if (number.style == NumberStyle::roman) {
    std::string roman;
    int rest = number.parts.front();
    for (; rest >= 10; rest -= 10) roman += 'X';
    constexpr std::array<std::string_view, 10> ones = {"",  "I",  "II",  "III",  "IV",
                                                       "V", "VI", "VII", "VIII", "IX"};
    return roman.append(ones.at(static_cast<std::size_t>(rest)));
  }
  std::string text;
  for (const int part : number.parts) {
    if (part > added_letter) {
      text += static_cast<char>('a' + part - added_letter - 1);
      continue;
    }
    if (!text.empty()) text += '.';
    text += std::to_string(part);
  }
  return text;
}

}  // namespace cchc::extract
