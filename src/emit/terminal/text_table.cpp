#include "emit/terminal/text_table.hpp"

#include <algorithm>

#include "emit/terminal/table_row.hpp"
#include "text/utf8.hpp"

namespace cchc::emit {
namespace {

constexpr std::size_t least_width = 12;

std::size_t line_width(std::span<const TextColumn> columns) {
  std::size_t width = column_gap * (columns.size() - 1);
  for (const auto& column : columns) width += column.width;
  return width;
}

TextColumn* widest_to_cut(std::span<TextColumn> columns) {
  TextColumn* widest = nullptr;
  for (auto& column : columns) {
    if (!column.shrinks || column.width <= least_width) continue;
    if (widest == nullptr || column.width > widest->width) widest = &column;
  }
  return widest;
}

}  // namespace

std::string TextCell::fitted(std::size_t width) const {
  switch (cut) {
    case Cut::front:
      return shorten_front(text, width);
    case Cut::middle:
      return shorten_middle(text, width);
    case Cut::end:
      break;
  }
  return shorten(text, width);
}

void TextColumn::widen(std::string_view text) {
  width = std::max(width, text::count_letters(text));
}

void fit_columns(std::span<TextColumn> columns, std::size_t width) {
  for (std::size_t total = line_width(columns); total > width; --total) {
    auto* const column = widest_to_cut(columns);
    if (column == nullptr) return;
    --column->width;
  }
}

std::string table_line(std::span<const TextCell> cells, std::span<const TextColumn> columns,
                       const Painter& paint) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string text = cells[i].fitted(columns[i].width);
    const std::string padding(
        columns[i].width - std::min(columns[i].width, text::count_letters(text)), ' ');
    const bool last = i + 1 == cells.size();
    if (columns[i].align_right) line += padding;
    line += paint(cells[i].tint, text);
    if (!columns[i].align_right && !last) line += padding;
    if (!last) line.append(column_gap, ' ');
  }
  return line;
}

std::string table_rule(std::span<const TextColumn> columns, std::size_t width) {
  std::string rule;
  for (std::size_t i = std::min(line_width(columns), width); i > 0; --i) rule += "─";
  return rule;
}

}  // namespace cchc::emit
