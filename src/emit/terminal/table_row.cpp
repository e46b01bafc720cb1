#include "emit/terminal/table_row.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/names.hpp"
#include "emit/phrases.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace cchc::emit {
namespace {

constexpr std::string_view bar = " │ ";
constexpr std::size_t bar_width = 3;
constexpr std::size_t longest_cell =
    40;  // of the other cells; a sentence in them is a fault itself
constexpr std::size_t shortest_name = 24;

// Cells side by side; the name's is shortened to fit.
RowLine line_of(const std::vector<std::string_view>& texts, std::size_t name, std::size_t marked,
                std::size_t width, Language language) {
  std::vector<std::string> cells;
  for (const std::string_view text : texts) cells.push_back(text::escape_cell(text));
  std::size_t others = bar_width * (cells.size() - 1);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i == name) continue;
    if (i == marked && cells[i].empty()) cells[i] = phrases(language).blank;
    cells[i] = shorten(cells[i], longest_cell);
    others += text::count_letters(cells[i]);
  }
  cells[name] = shorten(cells[name], std::max(shortest_name, width > others ? width - others : 0));

  RowLine line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) line.text += bar;
    if (i == marked) {
      line.mark = text::count_letters(line.text);
      line.length = std::max<std::size_t>(text::count_letters(cells[i]), 1);
    }
    line.text += cells[i];
  }
  return line;
}

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
  return line_of({number, row.label, row.unit, row.raw}, static_cast<std::size_t>(Column::name),
                 static_cast<std::size_t>(marked), width, language);
}

bool was_put_back(const Observation& row) { return names::shift[row.shift].put_back; }

RowLine row_as_it_stands(const Observation& row, Column marked, std::size_t width,
                         Language language) {
  const names::ShiftTraits& shift = names::shift[row.shift];
  std::vector<std::string_view> cells = {row.printed, row.label, row.unit, row.raw};
  if (shift.figure < 0) {
    cells[2] = shift.guessed ? row.stray : row.raw;
    cells[3] = shift.guessed ? std::string_view() : row.unit;
  }
  if (shift.figure > 0) cells = {row.printed, row.label, row.unit, "", row.stray};
  if (shift.row < 0) cells = {row.label, row.unit, row.raw, row.note};
  if (shift.row > 0) cells.insert(cells.begin(), std::string_view());
  const auto moved = [&](Column column) {
    const int figure = column == Column::value ? shift.figure : 0;
    return static_cast<std::size_t>(std::max(static_cast<int>(column) + shift.row + figure, 0));
  };
  return line_of(cells, moved(Column::name), moved(marked), width, language);
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

// Whole words of its beginning and its end: "UBND…Phước Khánh". Empty where none fit.
std::string without_words_between(std::string_view text, std::size_t width) {
  const std::string_view start = text.substr(0, text.find(' '));
  constexpr std::string_view gap = "…";
  const std::size_t taken = text::count_letters(start) + text::count_letters(gap);
  for (auto space = text.find(' '); space != std::string_view::npos;
       space = text.find(' ', space + 1)) {
    const std::string_view end = text.substr(space + 1);
    if (taken + text::count_letters(end) <= width)
      return std::string(start) + std::string(gap) + std::string(end);
  }
  return {};
}

std::string shorten_middle(std::string_view text, std::size_t width) {
  if (text.size() <= width || text::count_letters(text) <= width) return std::string(text);
  if (std::string words = without_words_between(text, width); !words.empty()) return words;
  const std::string start = shorten(text, width / 3);
  const std::string end = shorten_front(text, width - text::count_letters(start) + 1);
  return start + std::string(text::trim(end.substr(std::string_view("…").size())));
}

}  // namespace cchc::emit
