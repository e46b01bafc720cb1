// Numbers of spreadsheets as exact decimals, and as Vietnamese spreadsheets show them. No binary
// floating point: what stands in the file is text and is rounded as text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::load::sheet {

// ± 0.digits × 10^point; digits have no zero in front and none at the end.
struct DecimalText {
  bool negative = false;
  std::string digits;
  int point = 0;

  [[nodiscard]] bool is_zero() const { return digits.empty(); }
  friend bool operator==(const DecimalText&, const DecimalText&) = default;
};

// "97.609999999999999", "1.5E-3". Spreadsheets count in 15 significant digits; what goes beyond
// them is noise and is rounded away.
std::optional<DecimalText> parse_decimal(std::string_view text);

// Half away from zero, to so many decimals.
DecimalText rounded(DecimalText value, int decimals);

struct Notation {
  int decimals = 0;           // at most
  int decimals_at_least = 0;  // of these, written though they are zero
  int digits_at_least = 1;    // before the comma
  bool grouped = false;
};
// "1.902,50": the dot groups, the comma is the decimal mark.
std::string write_decimal(const DecimalText& value, const Notation& notation);

// What a cell shows that has no format of its own: all digits up to eleven.
std::string write_general(const DecimalText& value);

// A shown number of a document in whatever language, in the notation above: which mark is which is
// told by the stored value. Unchanged where the two do not agree.
std::string in_vietnamese(std::string_view shown, std::string_view value, bool percent);

}  // namespace cchc::load::sheet
