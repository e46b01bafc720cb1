// One cell a line, as docx2txt and "Save as text" print tables; a blank cell is a blank line.
#include <algorithm>
#include <vector>

#include "layout/cell_stream.hpp"
#include "layout/shape.hpp"
#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

// A heading of a table: "STT" and soon after it the name's column.
bool begins_table(Lines lines, std::size_t at) {
  const std::string_view text = text::trim(content(lines[at]));
  if (text.size() > 24 || !is_number_heading(text)) return false;
  const std::size_t end = std::min(at + 3, lines.size());
  for (std::size_t k = at + 1; k < end; ++k) {
    if (is_name_heading(text::trim(content(lines[k])))) return true;
  }
  return false;
}

struct Stream {
  std::vector<StreamCell> cells;
  std::vector<std::size_t> line_of;  // of each cell, the line it stands on or before
};

Stream read_stream(Lines lines, std::size_t at) {
  Stream stream;
  constexpr std::size_t most_blanks = 40;  // lines, empty cells; bounds what is made of blank pages
  for (std::size_t k = at; k < lines.size(); ++k) {
    if (k > at && begins_table(lines, k)) break;
    const std::size_t gap = k == at ? 0 : std::min(blank_lines_before(lines, k), most_blanks);
    for (std::size_t blank = gap; blank > 0; --blank) {
      Location location{.line = lines[k].location.line, .column = 1};
      location.line -= static_cast<std::uint32_t>(blank);
      stream.cells.push_back({{}, location});
      stream.line_of.push_back(k);
    }
    const Cell cell = make_cell(lines[k], content(lines[k]), 0, 0);
    stream.cells.push_back({cell.text, cell.location});
    stream.line_of.push_back(k);
  }
  return stream;
}

}  // namespace

std::optional<Found> find_cell_per_line(Lines lines, std::size_t at, std::size_t /*floor*/) {
  if (!begins_table(lines, at)) return std::nullopt;
  const Stream stream = read_stream(lines, at);
  auto table = read_cell_stream(stream.cells, false);
  if (!table) return std::nullopt;
  const bool all = table->cells == stream.cells.size();
  const std::size_t end = all ? stream.line_of.back() + 1 : stream.line_of[table->cells];
  return found_table(std::move(table->table), at, end);
}

}  // namespace cchc::layout
