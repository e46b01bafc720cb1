// Cells between tabs, a row a line.
#include <algorithm>
#include <string_view>
#include <utility>

#include "layout/shape.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

bool has_tab(const Paragraph& line) { return line.text.find('\t') != std::string::npos; }

// A line that is only indented by a tab is prose, unless it stands among rows.
bool has_inner_tab(const Paragraph& line) {
  const std::string_view text = content(line);
  const auto first = text.find_first_not_of(" \t");
  return first != std::string_view::npos && text.find('\t', first) != std::string_view::npos;
}

Row split_tabs(const Paragraph& line) {
  Row row;
  const std::string_view text = content(line);
  row.cells.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\t')) + 1);
  std::size_t letters = 0;
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find('\t', start), text.size());
    const std::string_view cell = text.substr(start, end - start);
    row.cells.push_back(make_cell(line, cell, letters, row.cells.size()));
    letters += text::count_letters(cell) + 1;
    start = end + 1;
  }
  return row;
}

}  // namespace

std::optional<Found> find_tab_table(Lines lines, std::size_t at, std::size_t /*floor*/) {
  if (!has_inner_tab(lines[at])) return std::nullopt;
  Table table;
  table.location = lines[at].location;
  std::size_t end = at;
  for (; end < lines.size() && has_tab(lines[end]); ++end) {
    table.rows.push_back(split_tabs(lines[end]));
  }
  return found_table(std::move(table), at, end);
}

}  // namespace cchc::layout
