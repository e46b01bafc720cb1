#include "emit/table_row.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "emit/escape.hpp"
#include "emit/phrases.hpp"
#include "text/utf8.hpp"

namespace cchc::emit {
namespace {

constexpr std::string_view bar = " │ ";
constexpr std::size_t bar_width = 3;
constexpr std::size_t longest_cell =
    40;  // of the other cells; a sentence in them is a fault itself
constexpr std::size_t shortest_name = 24;

}  // namespace

Column column_at(const Observation& row, const Location& location) {
  const std::array<std::pair<Location, Column>, 4> columns = {{
      {row.location, Column::value},
      {row.number_location, Column::number},
      {row.label_location, Column::name},
      {row.unit_location, Column::unit},
  }};
  const auto* found = std::find_if(columns.begin(), columns.end(), [&](const auto& entry) {
    return entry.first.known() && entry.first == location;
  });
  return found == columns.end() ? Column::value : found->second;
}

RowLine row_line(const Observation& row, std::string_view number, Column marked, std::size_t width,
                 Language language) {
  std::array<std::string, 4> cells = {escape_cell(number), escape_cell(row.label),
                                      escape_cell(row.unit), escape_cell(row.raw)};
  std::size_t others = bar_width * (cells.size() - 1);
  for (const auto column : {Column::number, Column::unit, Column::value}) {
    std::string& cell = cells.at(static_cast<std::size_t>(column));
    if (column == marked && cell.empty()) cell = phrases(language).blank;
    cell = shorten(cell, longest_cell);
    others += text::count_letters(cell);
  }
  std::string& name = cells.at(static_cast<std::size_t>(Column::name));
  name = shorten(name, std::max(shortest_name, width > others ? width - others : 0));

  RowLine line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) line.text += bar;
    const std::size_t letters = text::count_letters(cells.at(i));
    if (i == static_cast<std::size_t>(marked)) {
      line.mark = text::count_letters(line.text);
      line.length = std::max<std::size_t>(letters, 1);
    }
    line.text += cells.at(i);
  }
  return line;
}

std::string shorten_front(std::string_view text, std::size_t width) {
  const std::size_t letters = text.size() <= width ? text.size() : text::count_letters(text);
  if (letters <= width) return std::string(text);
  std::size_t to_skip = letters - width + 1;
  std::size_t start = 0;
  for (std::size_t position = 0; position < text.size();) {
    start = position;
    if (text::is_combining(text::next_code_point(text, position))) continue;
    if (to_skip-- == 0) break;
  }
  return "…" + std::string(text.substr(start));
}

std::string shorten(std::string_view text, std::size_t width) {
  if (text.size() <= width || text::count_letters(text) <= width) return std::string(text);
  std::size_t end = 0;
  std::size_t position = 0;
  std::size_t letters = 0;
  while (position < text.size()) {
    const std::size_t start = position;
    const char32_t code_point = text::next_code_point(text, position);
    if (text::is_combining(code_point)) continue;
    if (++letters == width) {
      end = start;
      break;
    }
  }
  return std::string(text::trim(text.substr(0, end))) + "…";
}

}  // namespace cchc::emit
