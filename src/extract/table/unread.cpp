#include "extract/table/unread.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/table/heading_tree.hpp"
#include "extract/table/value.hpp"
#include "lexicon/column_words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

using lexicon::Word;
using lexicon::words_in;

constexpr std::size_t fewest_figures = 3;  // in one column; fewer may stand in any layout table

struct ColumnLook {
  std::size_t figures = 0;
  std::size_t texts = 0;
  std::size_t in_order = 0;  // 1, 2, 3: numbers of rows
  std::size_t years = 0;
  bool no_figure = false;  // its heading says that they count nothing
};

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<ColumnLook> look_at(const Table& table) {
  std::vector<ColumnLook> columns(static_cast<std::size_t>(table_width(table)));
  for (const Row& row : table.rows) {
    for (const Cell& cell : row.cells) {
      ColumnLook& column = columns[cell.column];
      const std::string text = text::strip_marks(cell.text);
      if (is_blank_value(text)) continue;
      if (!is_plain_figure(text)) {
        ++column.texts;
        column.no_figure = column.no_figure || words_in(text::fold(text)).has(Word::no_figure);
        continue;
      }
      ++column.figures;
      if (is_year(text)) ++column.years;
      if (text == std::to_string(column.in_order + 1)) ++column.in_order;
    }
  }
  return columns;
}

bool holds_figures(const ColumnLook& column) {
  return !column.no_figure && column.figures >= fewest_figures && column.figures >= column.texts &&
         column.in_order * 2 < column.figures && column.years * 2 < column.figures;
}

std::string first_text(const Table& table) {
  constexpr std::size_t longest = 80;  // bytes; about a line of a message
  for (const Row& row : table.rows) {
    for (const Cell& cell : row.cells) {
      std::string text = text::strip_marks(cell.text);
      if (text.empty()) continue;
      std::size_t end = 0;
      for (std::size_t next = 0; next < text.size() && next <= longest;) {
        end = next;
        text::next_code_point(text, next);
        if (next == text.size()) end = next;
      }
      text.resize(end);
      return text;
    }
  }
  return {};
}

}  // namespace

std::optional<UnreadTable> find_unread(const Table& table) {
  if (table.rows.empty()) {
    UnreadTable lost;
    lost.location = table.location;
    return lost;
  }
  const auto columns = look_at(table);
  const auto with_figures = std::count_if(columns.begin(), columns.end(), holds_figures);
  if (with_figures == 0) return std::nullopt;
  UnreadTable unread;
  unread.location = table.location;
  if (!unread.location.known() && !table.rows.empty() && !table.rows.front().cells.empty())
    unread.location = table.rows.front().cells.front().location;
  unread.heading = first_text(table);
  unread.rows = static_cast<std::uint32_t>(table.rows.size());
  unread.columns = static_cast<std::uint32_t>(columns.size());
  const bool has_names = std::any_of(columns.begin(), columns.end(), [](const ColumnLook& column) {
    return column.texts > column.figures;
  });
  unread.reason = has_names ? UnreadTable::Reason::no_heading : UnreadTable::Reason::no_row_names;
  return unread;
}

}  // namespace cchc::extract
