// Tables as catdoc prints them. It writes Word's cell marks as tabs, but two marks in a row as a
// paragraph's end, so that blank cells become blank lines; then it wraps at 72 letters, and a tab
// at which it wraps is lost.
#include <algorithm>
#include <string_view>
#include <vector>

#include "layout/cell_stream.hpp"
#include "layout/shape.hpp"
#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

std::size_t count_tabs(const Paragraph& line) {
  return static_cast<std::size_t>(std::count(line.text.begin(), line.text.end(), '\t'));
}

bool begins_table(Lines lines, std::size_t at) {
  const std::string_view text = content(lines[at]);
  const auto tab = text.find('\t');
  if (tab == std::string_view::npos || !is_number_heading(text::trim(text.substr(0, tab)))) {
    return false;
  }
  // Rows stand apart by blank lines and differ in tabs, which no tab-separated table's do.
  constexpr std::size_t sample = 30;  // lines; more tell no better how the text was made
  std::size_t with_tabs = 0;
  std::size_t apart = 0;
  std::size_t fewest = count_tabs(lines[at]);
  std::size_t most = fewest;
  for (std::size_t k = at + 1; k < std::min(at + sample, lines.size()); ++k) {
    const std::size_t tabs = count_tabs(lines[k]);
    if (tabs == 0) continue;
    fewest = std::min(fewest, tabs);
    most = std::max(most, tabs);
    ++with_tabs;
    if (blank_lines_before(lines, k) > 0) ++apart;
  }
  return with_tabs > 1 && apart * 3 > with_tabs && fewest != most;
}

struct Stream {
  std::vector<StreamCell> cells;
  std::vector<std::size_t> line_of;
};

class StreamReader {
 public:
  explicit StreamReader(Lines lines) : lines_(lines) {}

  Stream read(std::size_t at) {
    for (std::size_t k = at; k < lines_.size(); ++k) {
      if (k > at && begins_table(lines_, k)) break;
      add_line(k, k > at);
    }
    return std::move(stream_);
  }

 private:
  void add_line(std::size_t at, bool follows) {
    constexpr std::size_t most_blanks =
        40;  // lines, empty cells; bounds what is made of blank pages
    const Paragraph& line = lines_[at];
    bool joins = follows;
    if (const auto gap = std::min(follows ? blank_lines_before(lines_, at) : 0, most_blanks)) {
      const std::size_t marks = (gap + 1) / 2 * 2;
      for (std::size_t k = 1; k < marks; ++k) add_cell({}, line.location, at);
      joins = false;
    }
    std::string_view text = content(line);
    Location location = line.location;
    while (true) {
      const auto tab = std::min(text.find('\t'), text.size());
      const std::string_view cell = text::trim(text.substr(0, tab));
      if (joins) {
        stream_.cells.back().text += '\n';
        stream_.cells.back().text += cell;
      } else {
        add_cell(cell, location, at);
      }
      joins = false;
      if (tab == text.size()) break;
      location.column += static_cast<std::uint32_t>(text::count_letters(text.substr(0, tab))) + 1;
      text.remove_prefix(tab + 1);
    }
  }

  void add_cell(std::string_view text, const Location& location, std::size_t at) {
    stream_.cells.push_back({std::string(text), location});
    stream_.line_of.push_back(at);
  }

  Lines lines_;
  Stream stream_;
};

}  // namespace

std::optional<Found> find_catdoc_table(Lines lines, std::size_t at, std::size_t /*floor*/) {
  if (!begins_table(lines, at)) return std::nullopt;
  const Stream stream = StreamReader(lines).read(at);
  auto table = read_cell_stream(stream.cells, true);
  if (!table) return std::nullopt;
  const bool all = table->cells == stream.cells.size();
  const std::size_t end = all ? stream.line_of.back() + 1 : stream.line_of[table->cells];
  return found_table(std::move(table->table), at, end);
}

}  // namespace cchc::layout
