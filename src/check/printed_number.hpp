// "3.2.1." as its parts.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::checking {

// A dotted number, without allocation: every row of every report has one.
class DottedNumber {
 public:
  static constexpr std::size_t max_parts = 8;
  static constexpr std::uint16_t max_part = 9999;

  // As people type it: with or without the last dot, with spaces, a comma for a dot. Nothing where
  // it is no number ("Trong đó", "a)", "-") or longer than any form's.
  static std::optional<DottedNumber> parse(std::string_view printed);

  // A code's own number: without the ordinal of a repeated one ("3.3.1(2)"). Nothing for a row
  // that has no number of its own ("3.2.3/1").
  static std::optional<DottedNumber> of_code(std::string_view code);

  [[nodiscard]] std::uint16_t last() const { return parts_[count_ - 1]; }
  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] DottedNumber block() const;  // the number that opens its block; empty at the top
  [[nodiscard]] std::string to_string() const;
  // Whether it may be what is left of `whole` without its first parts: 2.1 of 3.2.1, or any lone
  // number, since a list that loses them is counted anew.
  [[nodiscard]] bool is_rest_of(const DottedNumber& whole) const;

  friend auto operator<=>(const DottedNumber&, const DottedNumber&) = default;

 private:
  std::array<std::uint16_t, max_parts> parts_{};
  std::size_t count_ = 0;
};

}  // namespace cchc::checking
