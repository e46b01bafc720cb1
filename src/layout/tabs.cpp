// Cells between tabs, a row a line; where a cell itself holds line breaks or tabs, as spreadsheets
// save it, it stands between quotation marks.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "layout/shape.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

bool has_tab(const Paragraph& line) { return line.text.find('\t') != std::string::npos; }

// A line that is only indented by a tab is prose, unless it stands among rows; so is one that a
// spreadsheet fills up with tabs behind its only cell.
bool has_inner_tab(const Paragraph& line) {
  const std::string_view text = content(line);
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return false;
  const auto last = text.find_last_not_of(" \t");
  return text.substr(first, last - first).find('\t') != std::string_view::npos;
}

// What stands between quotation marks, from the one at `begin`: marks inside are doubled, and a tab
// or the line's end follows. Nothing where the marks are the text's own.
struct Quoted {
  std::string text;
  std::size_t line = 0;  // the one it ends in
  std::size_t end = 0;   // behind the closing mark
};

std::optional<Quoted> read_quoted(Lines lines, std::size_t at, std::size_t begin) {
  constexpr std::size_t most_lines = 40;  // of one cell; bounds the search for the closing quote
  Quoted quoted;
  for (std::size_t k = at; k < std::min(at + most_lines, lines.size()); ++k) {
    const std::string_view text = content(lines[k]);
    if (k > at) {
      if (blank_lines_before(lines, k) > 1) return std::nullopt;
      quoted.text += '\n';
    }
    for (std::size_t position = k > at ? 0 : begin + 1; position < text.size(); ++position) {
      if (text[position] != '"') {
        quoted.text += text[position];
      } else if (position + 1 == text.size() || text[position + 1] == '\t') {
        quoted.line = k;
        quoted.end = position + 1;
        return quoted;
      } else if (text[position + 1] == '"') {
        quoted.text += text[position++];
      } else {
        return std::nullopt;
      }
    }
  }
  return std::nullopt;
}

// Adds the row that begins at lines[at]; returns the line behind it.
std::size_t read_row(Lines lines, std::size_t at, Table& table) {
  Row& row = table.rows.emplace_back();
  std::size_t letters = 0;
  for (std::size_t start = 0;;) {
    const std::string_view text = content(lines[at]);
    std::size_t end = std::min(text.find('\t', start), text.size());
    std::string_view cell = text.substr(start, end - start);
    std::optional<Quoted> quoted;
    if (cell.starts_with('"')) quoted = read_quoted(lines, at, start);
    row.cells.push_back(
        make_cell(lines[at], quoted ? quoted->text : cell, letters, row.cells.size()));
    letters += text::count_letters(cell) + 1;
    if (quoted) {
      end = quoted->end;
      if (quoted->line > at)
        letters = text::count_letters(content(lines[quoted->line]).substr(0, end)) + 1;
      at = quoted->line;
    }
    if (end >= content(lines[at]).size()) return at + 1;
    start = end + 1;
  }
}

// Whether a quoted cell with tabs behind it begins in a line that has none itself.
bool opens_row(Lines lines, std::size_t at) {
  if (!content(lines[at]).starts_with('"')) return false;
  const auto quoted = read_quoted(lines, at, 0);
  return quoted && quoted->line > at && quoted->end < content(lines[quoted->line]).size();
}

}  // namespace

std::optional<Found> find_tab_table(Lines lines, std::size_t at, std::size_t /*floor*/) {
  if (!has_inner_tab(lines[at]) && !opens_row(lines, at)) return std::nullopt;
  Table table;
  table.location = lines[at].location;
  std::size_t end = at;
  while (end < lines.size() && (has_tab(lines[end]) || opens_row(lines, end))) {
    end = read_row(lines, end, table);
  }
  return found_table(std::move(table), at, end);
}

}  // namespace cchc::layout
