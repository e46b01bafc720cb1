// Columns by runs of spaces, as `pdftotext -layout` prints tables.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/column_grid.hpp"
#include "layout/column_rows.hpp"
#include "layout/shape.hpp"
#include "layout/spaced_line.hpp"
#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

constexpr std::size_t heading_reach = 4;  // lines above and below that of "STT"

bool may_hold_number_heading(std::string_view text) {
  for (const std::string_view mark : {"TT", "tt", "Tt", "thứ tự"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

bool has_heading(const SpacedLine& line, bool (*is_wanted)(std::string_view)) {
  return std::any_of(line.chunks().begin(), line.chunks().end(),
                     [&](const Chunk& chunk) { return is_wanted(line.text(chunk)); });
}

// "STT" at the left, the heading of the names in one of the lines about it, and space between
// columns in one of them.
bool is_heading_line(Lines lines, std::size_t at) {
  const std::string_view text = content(lines[at]);
  if (text.size() > 400 || !may_hold_number_heading(text)) return false;
  const SpacedLine line(lines[at]);
  const std::size_t words = std::min<std::size_t>(line.words().size(), 3);
  bool number = false;
  for (std::size_t k = 1; k <= words; ++k) number = number || is_number_heading(line.text(0, k));
  if (!number) return false;
  bool name = false;
  bool wide = line.chunks().size() > 1;
  const std::size_t first = at < heading_reach ? 0 : at - heading_reach;
  for (std::size_t k = first; k < std::min(at + heading_reach, lines.size()); ++k) {
    const SpacedLine near(lines[k]);
    name = name || has_heading(near, is_name_heading);
    const bool indented = !near.chunks().empty() && near.chunks().front().at.begin > 3;
    wide = wide || (indented && near.chunks().size() > 1);
  }
  return name && wide;
}

// Lines of the heading may stand above that of "STT", which is in the middle.
std::size_t heading_begin(Lines lines, std::size_t at, std::size_t floor) {
  std::size_t begin = at;
  while (begin > floor && at - begin < heading_reach && blank_lines_before(lines, begin) == 0) {
    const SpacedLine above(lines[begin - 1]);
    const bool indented = !above.chunks().empty() && above.chunks().front().at.begin > 2;
    const bool part = indented && above.source().text.find(':') == std::string::npos &&
                      has_heading(above, is_heading);
    if (!part) break;
    --begin;
  }
  return begin;
}

// A line of a wrapped heading below that of "STT". The first name of the table may begin with a
// heading's word too, but it is longer.
bool is_heading_part(std::string_view text) {
  constexpr std::size_t long_part = 28;  // letters
  if (begins_in_the_middle(text)) return true;
  if (text::count_letters(text) > long_part) return false;
  return is_heading(text) || text == "Số" || text == "Ghi" || text == "Đơn" || text == "Kết";
}

// Behind the heading: the first line that a number begins or of which no part is a heading's.
std::size_t heading_end(const std::vector<SpacedLine>& lines, std::size_t stt) {
  std::size_t end = stt + 1;
  for (; end < std::min(lines.size(), stt + 1 + heading_reach); ++end) {
    const auto& chunks = lines[end].chunks();
    if (chunks.empty() || look_of(lines[end].text(0, 1)) == Look::number) break;
    if (!is_heading_part(lines[end].text(chunks.front()))) break;
  }
  return end;
}

// Where prose begins for certain: three long lines from the left margin with no gap in them.
std::size_t prose_begin(const std::vector<SpacedLine>& lines, std::size_t from) {
  constexpr std::size_t run = 3;
  constexpr std::uint32_t long_line = 50;
  std::size_t count = 0;
  for (std::size_t k = from; k < lines.size(); ++k) {
    const auto& chunks = lines[k].chunks();
    const bool prose = chunks.size() == 1 && chunks[0].at.begin <= 4 &&
                       chunks[0].at.width() >= long_line &&
                       look_of(lines[k].text(0, 1)) != Look::number;
    count = prose ? count + 1 : 0;
    if (count == run) return k + 1 - run;
  }
  return lines.size();
}

// A page's number, alone in the first or last line of a page.
bool is_page_number(const std::vector<SpacedLine>& lines, std::size_t at) {
  const SpacedLine& line = lines[at];
  const bool edge =
      begins_page(line.source()) || (at + 1 < lines.size() && begins_page(lines[at + 1].source()));
  if (!edge || line.words().size() != 1 || line.words()[0].at.begin < 12) return false;
  const std::string_view text = line.text(0, 1);
  return text.size() <= 3 && text.front() != '0' &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

class ColumnTable {
 public:
  // `lines`: from the heading on; `body`: index of the first line behind the heading.
  ColumnTable(const std::vector<SpacedLine>& lines, std::size_t body, const ColumnGrid& grid)
      : lines_(lines), body_(body), grid_(grid) {}

  // Returns how many lines are the table's.
  std::size_t read() {
    table_.location = lines_.front().source().location;
    add_heading();
    std::size_t end = body_;
    std::size_t at = body_;
    while (at < lines_.size()) {
      if (is_page_number(lines_, at)) {
        ++at;
        continue;
      }
      TableLine line{&lines_[at].source(), grid_.cut(lines_[at], at)};
      if (line.cut.fits) {
        rows_.push_back(std::move(line));
        end = ++at;
        continue;
      }
      if (!resumes(at)) break;
      interrupt(at++);
    }
    add_rows();
    return end;
  }

  std::vector<Block> take_blocks() {
    blocks_.emplace_back(std::move(table_));
    return std::move(blocks_);
  }

 private:
  // Whether the table goes on behind a line that does not belong to it, such as a footnote.
  [[nodiscard]] bool resumes(std::size_t at) const {
    constexpr std::size_t reach = 6;
    std::size_t numbered = 0;
    for (std::size_t k = at + 1; k < std::min(lines_.size(), at + 1 + reach); ++k) {
      const CutLine cut = grid_.cut(lines_[k], k);
      const Piece* const number = cut.in(0);
      if (cut.fits && number != nullptr && look_of(number->text) == Look::number &&
          cut.pieces.size() > 1) {
        ++numbered;
      }
    }
    return numbered > 1;
  }

  void interrupt(std::size_t at) {
    add_rows();
    blocks_.emplace_back(std::exchange(table_, {}));
    Paragraph prose{std::string(content(lines_[at].source())), lines_[at].source().location};
    blocks_.emplace_back(std::move(prose));
  }

  void add_rows() {
    if (rows_.empty()) return;
    if (table_.rows.empty()) table_.location = rows_.front().source->location;
    std::span<const TableLine> rest(rows_);
    for (const std::size_t length : group_rows(rest, grid_)) {
      add_row(rest.first(length));
      rest = rest.subspan(length);
    }
    rows_.clear();
  }

  void add_row(std::span<const TableLine> lines) {
    Row row = blank_row(*lines.front().source);
    std::vector<Piece> last(grid_.size());
    const auto own = figure_lines(lines);
    for (std::size_t k = 0; k < lines.size(); ++k) {
      for (Piece piece : lines[k].cut.pieces) {
        // "Chưa có = 0 2" where the row's figure stands elsewhere.
        const std::size_t figures = own[piece.column];
        const bool foreign = figures != lines.size() && figures != k && is_close_figure(piece);
        if (foreign) --piece.column;
        put(row, lines[k], piece, last[piece.column]);
      }
    }
    if (continues_row(row, *lines.front().source)) {
      stitch(table_.rows.back(), row);
    } else {
      table_.rows.push_back(std::move(row));
    }
  }

  static bool is_close_figure(const Piece& piece) {
    return piece.is_close && piece.column > 2 && look_of(piece.text) == Look::number;
  }

  // Of each column with more than one close figure: the line nearest to the row's middle that has
  // one; lines.size() where all is well.
  [[nodiscard]] std::vector<std::size_t> figure_lines(std::span<const TableLine> lines) const {
    std::vector<std::size_t> own(grid_.size(), lines.size());
    for (std::size_t column = 3; column < grid_.size(); ++column) {
      std::size_t count = 0;
      std::size_t nearest = lines.size();
      for (std::size_t k = 0; k < lines.size(); ++k) {
        const Piece* const piece = lines[k].cut.in(column);
        if (piece == nullptr) continue;
        ++count;
        const auto off = [&](std::size_t line) {
          return std::abs(2 * static_cast<int>(line) + 1 - static_cast<int>(lines.size()));
        };
        if (nearest == lines.size() || off(k) < off(nearest)) nearest = k;
      }
      if (count > 1) own[column] = nearest;
    }
    return own;
  }

  void put(Row& row, const TableLine& line, const Piece& piece, Piece& last) const {
    Cell& cell = row.cells[piece.column];
    if (cell.text.empty()) {
      cell = make_cell(*line.source, piece.text, piece.at.begin, piece.column);
    } else if (is_broken_word(last, piece.text, grid_.width(piece.column))) {
      cell.text += piece.text;
    } else {
      append_wrapped(cell, piece.text);
    }
    last = piece;
  }

  [[nodiscard]] Row blank_row(const Paragraph& line) const {
    Row row;
    for (std::size_t k = 0; k < grid_.size(); ++k) row.cells.push_back(make_cell(line, {}, 0, k));
    return row;
  }

  // The rest of a row that a page break cut; of its number the last dot may be on the new page.
  [[nodiscard]] bool continues_row(const Row& row, const Paragraph& line) const {
    if (!begins_page(line) || table_.rows.empty()) return false;
    const std::string& number = row.cells[0].text;
    const bool dot = number == "." && !table_.rows.back().cells[0].text.ends_with('.');
    if (!number.empty() && !dot) return false;
    return row.cells[1].text.empty() || begins_in_the_middle(row.cells[1].text);
  }

  static void stitch(Row& row, const Row& rest) {
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      if (row.cells[k].text.empty()) {
        row.cells[k] = rest.cells[k];
      } else if (k == 0) {
        row.cells[k].text += rest.cells[k].text;
      } else {
        append_wrapped(row.cells[k], rest.cells[k].text);
      }
    }
  }

  void add_heading();

  const std::vector<SpacedLine>& lines_;
  std::size_t body_;
  const ColumnGrid& grid_;
  Table table_;
  std::vector<TableLine> rows_;
  std::vector<Block> blocks_;
};

std::string joined(const std::vector<Cell>& cells, std::size_t first) {
  std::string text;
  for (std::size_t k = first; k < cells.size(); ++k) text += cells[k].text + ' ';
  return text;
}

// The heading takes one row, or two where a merged cell stands over others.
void ColumnTable::add_heading() {
  std::vector<std::vector<Cell>> parts(grid_.size());
  for (std::size_t k = 0; k < body_; ++k) {
    for (const Piece& piece : grid_.cut(lines_[k], k).pieces) {
      parts[piece.column].push_back(
          make_cell(lines_[k].source(), piece.text, piece.at.begin, piece.column));
    }
  }
  Row upper = blank_row(lines_.front().source());
  Row lower = blank_row(lines_.front().source());
  bool two_rows = false;
  for (std::size_t column = 0; column < parts.size(); ++column) {
    auto& cells = parts[column];
    // "Kết quả thống kê / Đơn vị tính": the rest of a column whose words are a heading themselves.
    std::size_t own = 0;
    for (std::size_t k = 1; k < cells.size() && own == 0; ++k) {
      if (column > 1 && is_heading(joined(cells, k))) own = k;
    }
    two_rows = two_rows || own > 0;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      Cell& cell = (k < own || own == 0 ? upper : lower).cells[column];
      if (cell.text.empty()) {
        cell = std::move(cells[k]);
      } else {
        append_wrapped(cell, cells[k].text);
      }
    }
  }
  table_.rows.push_back(std::move(upper));
  if (two_rows) table_.rows.push_back(std::move(lower));
}

}  // namespace

std::optional<Found> find_column_table(Lines lines, std::size_t at, std::size_t floor) {
  if (!is_heading_line(lines, at)) return std::nullopt;
  const std::size_t begin = heading_begin(lines, at, floor);
  std::vector<SpacedLine> spaced;
  for (std::size_t k = begin; k < lines.size(); ++k) {
    if (k > at + 1 && is_heading_line(lines, k)) break;
    spaced.emplace_back(lines[k]);
    if (spaced.back().is_odd()) {
      spaced.pop_back();
      break;
    }
  }
  const std::size_t next = begin + spaced.size();
  if (next < lines.size() && next > at + 1 && is_heading_line(lines, next)) {
    spaced.resize(heading_begin(lines, next, at + 1) - begin, spaced.front());
  }
  const std::size_t body = heading_end(spaced, at - begin);
  spaced.resize(std::max(prose_begin(spaced, body), body), spaced.front());
  const auto grid = ColumnGrid::learn(spaced, body);
  if (!grid) return std::nullopt;
  ColumnTable table(spaced, body, *grid);
  const std::size_t length = table.read();
  if (length <= body) return std::nullopt;
  return Found{table.take_blocks(), begin, begin + length};
}

}  // namespace cchc::layout
