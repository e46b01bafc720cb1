// Columns by runs of spaces, as `pdftotext -layout` prints tables.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/column_grid.hpp"
#include "layout/column_heading.hpp"
#include "layout/column_rows.hpp"
#include "layout/shape.hpp"
#include "layout/spaced_line.hpp"
#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

// Where prose begins for certain: three long lines from the left margin with no gap in them.
std::size_t prose_begin(std::span<const SpacedLine> lines, std::size_t from) {
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

// One page's part of a table, its heading first.
struct Part {
  std::size_t begin = 0;  // index of its first line
  std::vector<SpacedLine> spaced;
  std::size_t body = 0;  // index in `spaced` of the first line behind the heading
};

std::span<const SpacedLine> heading_of(const Part& part) {
  return std::span(part.spaced).first(part.body);
}

// `before`: the part of the page before, if the heading repeats.
Part find_part(Lines lines, std::size_t stt, std::size_t floor, const Part* before) {
  Part part;
  part.begin = column_heading_begin(lines, stt, floor);
  std::size_t end = part.begin;
  while (end < lines.size() && (end <= stt + 1 || !is_column_heading(lines, end))) ++end;
  if (end < lines.size()) end = column_heading_begin(lines, end, stt + 1);
  for (std::size_t k = part.begin; k < end; ++k) {
    part.spaced.emplace_back(lines[k]);
    if (!part.spaced.back().is_odd()) continue;
    part.spaced.pop_back();
    break;
  }
  const std::size_t number = stt - part.begin;
  part.body = before == nullptr ? column_heading_end(part.spaced, number)
                                : repeated_heading_end(part.spaced, number, heading_of(*before));
  const std::size_t prose = std::max(prose_begin(part.spaced, part.body), part.body);
  part.spaced.erase(part.spaced.begin() + static_cast<std::ptrdiff_t>(prose), part.spaced.end());
  return part;
}

class TableReader {
 public:
  // Reads the part; returns the index of the line behind it, that of its begin where it has no row.
  std::size_t read(const Part& part, const ColumnGrid& grid) {
    grid_ = &grid;
    if (!table_.rows.empty() && table_.rows.back().cells.size() != grid.size()) close_table();
    heading_ = read_column_heading(heading_of(part), grid);
    page_begins_ = true;
    std::size_t end = 0;
    for (std::size_t at = part.body; at < part.spaced.size(); ++at) {
      const SpacedLine& spaced = part.spaced[at];
      TableLine line{&spaced.source(), begins_page(spaced.source()), grid.cut(spaced, at)};
      if (line.cut.fits) {
        rows_.push_back(std::move(line));
        end = at + 1;
        continue;
      }
      if (!resumes(part, at)) break;
      interrupt(part.spaced[at].source());
    }
    add_rows();
    return part.begin + end;
  }

  std::vector<Block> take_blocks() {
    close_table();
    return std::move(blocks_);
  }

 private:
  // Whether the table goes on behind a line that does not belong to it, such as a footnote.
  [[nodiscard]] bool resumes(const Part& part, std::size_t at) const {
    constexpr std::size_t reach = 6;
    std::size_t numbered = 0;
    for (std::size_t k = at + 1; k < std::min(part.spaced.size(), at + 1 + reach); ++k) {
      const CutLine cut = grid_->cut(part.spaced[k], k);
      const Piece* const number = cut.in(0);
      if (cut.fits && number != nullptr && look_of(number->text) == Look::number &&
          cut.pieces.size() > 1) {
        ++numbered;
      }
    }
    return numbered > 1;
  }

  void interrupt(const Paragraph& line) {
    add_rows();
    close_table();
    blocks_.emplace_back(Paragraph{std::string(content(line)), line.location});
  }

  void close_table() {
    if (!table_.rows.empty()) blocks_.emplace_back(std::exchange(table_, {}));
  }

  void add_rows() {
    std::span<const TableLine> rest(rows_);
    for (const std::size_t length : group_rows(rest, *grid_)) {
      add_row(rest.first(length));
      rest = rest.subspan(length);
    }
    rows_.clear();
  }

  void add_row(std::span<const TableLine> lines) {
    const bool page = std::exchange(page_begins_, false) || lines.front().begins_page;
    Row row = make_row(lines);
    const bool stitched = page && !table_.rows.empty() && continues_row(table_.rows.back(), row);
    if (stitched) stitch(table_.rows.back(), row);
    add_heading();
    if (stitched) return;
    if (table_.rows.empty()) table_.location = lines.front().source->location;
    table_.rows.push_back(std::move(row));
  }

  void add_heading() {
    for (Row& row : heading_) {
      if (table_.rows.empty()) table_.location = row.cells.front().location;
      table_.rows.push_back(std::move(row));
    }
    heading_.clear();
  }

  [[nodiscard]] Row make_row(std::span<const TableLine> lines) const {
    Row row;
    for (std::size_t k = 0; k < grid_->size(); ++k) {
      row.cells.push_back(make_cell(*lines.front().source, {}, 0, k));
    }
    const auto own = figure_lines(lines);
    std::vector<Piece> last(grid_->size());
    for (std::size_t k = 0; k < lines.size(); ++k) {
      for (Piece piece : lines[k].cut.pieces) {
        // "Chưa có = 0 2" where the row's figure stands elsewhere.
        const std::size_t figures = own[piece.column];
        if (figures != lines.size() && figures != k && is_close_figure(piece)) --piece.column;
        put(row.cells[piece.column], lines[k], piece, last[piece.column]);
      }
    }
    return row;
  }

  static bool is_close_figure(const Piece& piece) {
    return piece.is_close && piece.column > 2 && look_of(piece.text) == Look::number;
  }

  // Of each column that has more than one figure: the line nearest to the row's middle that has
  // one; lines.size() elsewhere.
  [[nodiscard]] std::vector<std::size_t> figure_lines(std::span<const TableLine> lines) const {
    std::vector<std::size_t> own(grid_->size(), lines.size());
    const auto off = [&](std::size_t line) {
      return std::abs(2 * static_cast<int>(line) + 1 - static_cast<int>(lines.size()));
    };
    for (std::size_t column = 3; column < grid_->size(); ++column) {
      std::size_t count = 0;
      std::size_t nearest = lines.size();
      for (std::size_t k = 0; k < lines.size(); ++k) {
        if (lines[k].cut.in(column) == nullptr) continue;
        ++count;
        if (nearest == lines.size() || off(k) < off(nearest)) nearest = k;
      }
      if (count > 1) own[column] = nearest;
    }
    return own;
  }

  void put(Cell& cell, const TableLine& line, const Piece& piece, Piece& last) const {
    if (cell.text.empty()) {
      cell = make_cell(*line.source, piece.text, piece.at.begin, piece.column);
    } else if (is_broken_word(last, piece.text, grid_->width(piece.column))) {
      cell.text += piece.text;
    } else {
      append_wrapped(cell, piece.text);
    }
    last = piece;
  }

  // The rest of a row that a page break cut. Its number may be on either page, or on both: "3.3."
  // and "2.".
  static bool continues_row(const Row& above, const Row& row) {
    const std::string& number = row.cells[0].text;
    const std::string& name = row.cells[1].text;
    const std::string& begun = above.cells[0].text;
    const bool rest = begun.ends_with('.') && number.size() < 4 && number != begun;
    if (!number.empty() && !begun.empty() && !rest && number != ".") return false;
    const bool middle = name.empty() || goes_on(name) || goes_on(row.cells[2].text);
    return middle || (rest && !number.empty() && look_of(name.substr(0, 1)) == Look::number);
  }

  static void stitch(Row& row, const Row& rest) {
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      Cell& cell = row.cells[k];
      if (cell.text.empty()) {
        cell = rest.cells[k];
      } else if (k == 0) {
        cell.text += rest.cells[k].text;
      } else {
        append_wrapped(cell, rest.cells[k].text);
      }
    }
  }

  const ColumnGrid* grid_ = nullptr;
  Table table_;
  std::vector<Row> heading_;  // of the part that is read, until its first row
  std::vector<TableLine> rows_;
  std::vector<Block> blocks_;
  bool page_begins_ = false;
};

// The heading repeats right behind a part of the table: its line of "STT".
std::optional<std::size_t> repeated_heading(Lines lines, std::size_t end) {
  constexpr std::size_t reach = 6;
  bool page = false;
  for (std::size_t k = end; k < std::min(lines.size(), end + reach); ++k) {
    page = page || begins_page(lines[k]);
    if (!is_column_heading(lines, k)) continue;
    const bool near = column_heading_begin(lines, k, end) == end;
    return page && near ? std::optional(k) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Found> find_column_table(Lines lines, std::size_t at, std::size_t floor) {
  if (!is_column_heading(lines, at)) return std::nullopt;
  TableReader reader;
  std::optional<Found> found;
  std::optional<ColumnGrid> grid;
  std::optional<std::size_t> stt = at;
  std::optional<Part> before;
  while (stt) {
    Part part = find_part(lines, *stt, found ? found->end : floor, before ? &*before : nullptr);
    auto next = ColumnGrid::learn(part.spaced, part.body, grid ? &*grid : nullptr);
    if (!next) break;
    grid = std::move(next);
    const std::size_t end = reader.read(part, *grid);
    if (end == part.begin) break;
    if (!found) found = Found{{}, part.begin, end};
    found->end = end;
    stt = repeated_heading(lines, end);
    before = std::move(part);
  }
  if (found) found->blocks = reader.take_blocks();
  return found;
}

}  // namespace cchc::layout
