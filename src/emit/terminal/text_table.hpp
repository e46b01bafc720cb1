// Columns of text that fit a terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "emit/terminal/style.hpp"

namespace cchc::emit {

inline constexpr std::size_t column_gap = 2;

struct TextColumn {
  std::size_t width = 0;     // of its widest cell, in letters
  bool shrinks = false;      // may be cut where the line is too long
  bool align_right = false;  // numbers

  void widen(std::string_view text);
};

enum class Cut : std::uint8_t { end, middle, front };  // where a text that is too long is cut

struct TextCell {
  std::string text;  // escaped
  Tint tint = Tint::plain;
  Cut cut = Cut::end;

  [[nodiscard]] std::string fitted(std::size_t width) const;
};

// Cuts the widest of the columns that shrink, down to a readable least, until a line fits `width`.
void fit_columns(std::span<TextColumn> columns, std::size_t width);

// One line without its end; nothing is padded behind the last cell.
std::string table_line(std::span<const TextCell> cells, std::span<const TextColumn> columns,
                       const Painter& paint);

// As long as a line of these columns, at most `width`.
std::string table_rule(std::span<const TextColumn> columns, std::size_t width);

}  // namespace cchc::emit
