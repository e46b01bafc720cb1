// Row numbers as officers print them: "3.2.1.", "3.2.1", "II", "a)", "(1)", "2.2a".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::extract {

// A part for the letter of "2.2a", a row that was put in between 2.2 and 2.3: from this one up.
inline constexpr int added_letter = 4000;

enum class NumberStyle { arabic, roman, letter, capital };

struct RowNumber {
  NumberStyle style = NumberStyle::arabic;
  std::vector<int> parts;  // of "3.2.1.": 3, 2, 1; of "2.2a": 2, 2, added_letter + 1; one
                           // part for the other styles
  friend bool operator==(const RowNumber&, const RowNumber&) = default;
};

// Nothing where the text is no number: blank, a lone dot, a name, "Trong đó".
std::optional<RowNumber> read_row_number(std::string_view printed);

// The number that a text begins with, and how many bytes it takes with the white space behind it:
// "1.1. Số văn bản" where number and name share a cell. Only numbers with a dot or bracket count.
struct LeadingNumber {
  RowNumber number;
  std::size_t length = 0;
};
std::optional<LeadingNumber> read_leading_number(std::string_view text);

// "3.2.1", "II", "a": without the last dot.
std::string to_string(const RowNumber& number);

std::optional<int> roman_value(std::string_view text);

}  // namespace cchc::extract
