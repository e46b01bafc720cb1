#include "layout/column_reader.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "cchc/row_code.hpp"
#include "layout/column_remarks.hpp"
#include "layout/shape.hpp"
#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

bool is_close_figure(const Piece& piece) {
  return piece.is_close && piece.column > 2 && look_of(piece.text) == Look::number;
}

// The rest of a row that a page break cut. Its number may be on either page, or on both: "3.3."
// and "2.".
bool continues_row(const Row& above, const Row& row) {
  const std::string& number = row.cells[0].text;
  const std::string& name = row.cells[1].text;
  const std::string& begun = above.cells[0].text;
  const bool rest = begun.ends_with('.') && number.size() < 4 && number != begun;
  if (!number.empty() && !begun.empty() && !rest && number != ".") return false;
  const bool middle = name.empty() || goes_on(name) || goes_on(row.cells[2].text);
  return middle || (rest && !number.empty() && look_of(name.substr(0, 1)) == Look::number);
}

// "4.8." behind "4.7.", "m)" behind "l)".
bool may_come_next(std::string_view above, std::string_view number) {
  const auto before = read_printed(above);
  const auto next = read_printed(number);
  return before && next && follows(before->code, next->code);
}

void stitch(Row& row, const Row& rest) {
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

}  // namespace

std::size_t TableReader::read(std::span<const SpacedLine> lines, const Section& section,
                              const ColumnGrid& grid, std::vector<Row> heading) {
  grid_ = &grid;
  const auto own = lines.subspan(section.begin, section.end - section.begin);
  if (!table_.rows.empty() && table_.rows.back().cells.size() != grid.size()) close_table();
  if (!heading.empty()) heading_ = std::move(heading);
  page_begins_ = true;
  std::size_t end = 0;
  for (std::size_t at = section.heading; at < own.size(); ++at) {
    const SpacedLine& spaced = own[at];
    TableLine line{&spaced.source(), begins_page(spaced.source()), grid.cut(spaced, at)};
    if (line.cut.fits) {
      rows_.push_back(std::move(line));
      end = at + 1;
      continue;
    }
    if (!resumes(own, at)) break;
    if (is_page_line(own, at)) {
      aside_.push_back(Paragraph{std::string(content(spaced.source())), spaced.source().location});
    } else {
      interrupt(spaced.source());
    }
  }
  add_rows();
  return section.begin + end;
}

std::size_t TableReader::read_rest(std::span<const SpacedLine> lines) {
  constexpr std::uint32_t margin = 3;  // letters; prose begins before
  constexpr std::uint32_t drift = 2;
  if (table_.rows.empty() || grid_ == nullptr || table_.rows.back().cells.size() < 2) return 0;
  std::size_t count = 0;
  for (; count < lines.size(); ++count) {
    const auto& chunks = lines[count].chunks();
    const bool lone = chunks.size() == 1 && chunks.front().at.begin > margin;
    if (!lone || (count == 0 && !begins_in_the_middle(lines[0].text(chunks.front())))) break;
    const std::uint32_t begin = lines[0].chunks().front().at.begin;
    if (chunks.front().at.begin + drift < begin || chunks.front().at.begin > begin + drift) break;
    append_wrapped(table_.rows.back().cells[1], lines[count].text(chunks.front()));
  }
  return count;
}

std::vector<Block> TableReader::take_blocks() {
  close_table();
  return std::move(blocks_);
}

// Whether the table goes on behind a line that does not belong to it, such as a footnote.
bool TableReader::resumes(std::span<const SpacedLine> lines, std::size_t at) const {
  if (is_form_title(lines[at].text(0, lines[at].words().size()))) return false;
  constexpr std::size_t reach =
      12;  // lines; numbered rows come again sooner, wrapped as they may be
  const std::size_t enough = is_page_line(lines, at) ? 1 : 2;
  std::size_t numbered = 0;
  for (std::size_t k = at + 1; k < std::min(lines.size(), at + 1 + reach); ++k) {
    const CutLine cut = grid_->cut(lines[k], k);
    const Piece* const number = cut.in(0);
    if (cut.fits && number != nullptr && may_number_row(number->text) && cut.pieces.size() > 1) {
      ++numbered;
      // One row alone, if its number comes next.
      if (numbered == 1 && may_come_next(last_number(), number->text)) return true;
    }
  }
  return numbered >= enough;
}

// Of the rows so far.
std::string_view TableReader::last_number() const {
  for (std::size_t k = rows_.size(); k-- > 0;) {
    const Piece* const number = rows_[k].cut.in(0);
    if (number != nullptr && may_number_row(number->text)) return number->text;
  }
  for (std::size_t k = table_.rows.size(); k-- > 0;) {
    const std::string& number = table_.rows[k].cells.front().text;
    if (may_number_row(number)) return number;
  }
  return {};
}

// The head of a page, which belongs to no row: the table goes on behind it.
bool TableReader::is_page_line(std::span<const SpacedLine> lines, std::size_t at) const {
  constexpr std::size_t most = 3;  // lines; no head of a page seen has more
  for (std::size_t k = at + 1; k-- > 0 && at - k < most;) {
    if (begins_page(lines[k].source())) return true;
    if (k > 0 && grid_->cut(lines[k - 1], k - 1).fits) return false;
  }
  return false;
}

void TableReader::interrupt(const Paragraph& line) {
  add_rows();
  close_table();
  blocks_.emplace_back(Paragraph{std::string(content(line)), line.location});
}

void TableReader::close_table() {
  if (!table_.rows.empty()) blocks_.emplace_back(std::exchange(table_, {}));
  for (Paragraph& line : aside_) blocks_.emplace_back(std::move(line));
  aside_.clear();
}

void TableReader::add_rows() {
  std::span<TableLine> rest(rows_);
  place_wrapped_figures(rest, *grid_);
  for (const std::size_t length : group_rows(rest, *grid_, !table_.rows.empty())) {
    settle_remarks(rest.first(length), *grid_);
    add_row(rest.first(length));
    rest = rest.subspan(length);
  }
  rows_.clear();
}

void TableReader::add_row(std::span<const TableLine> lines) {
  const bool page = std::exchange(page_begins_, false) || lines.front().begins_page;
  Row row = make_row(lines);
  const bool stitched = page && !table_.rows.empty() && continues_row(table_.rows.back(), row);
  if (stitched) stitch(table_.rows.back(), row);
  add_heading();
  if (stitched) return;
  if (table_.rows.empty()) table_.location = lines.front().source->location;
  table_.rows.push_back(std::move(row));
}

void TableReader::add_heading() {
  for (Row& row : heading_) {
    if (table_.rows.empty()) table_.location = row.cells.front().location;
    table_.rows.push_back(std::move(row));
  }
  heading_.clear();
}

Row TableReader::make_row(std::span<const TableLine> lines) const {
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
      if (const auto value = value_in_unit(lines, k, piece)) {
        put(row.cells[value->column], lines[k], *value, last[value->column]);
        piece.text.remove_suffix(value->text.size() + 1);
        piece.at.end = value->at.begin - 1;
      }
      put(row.cells[piece.column], lines[k], piece, last[piece.column]);
    }
  }
  return row;
}

// "Kết hợp = 1" over "2": the figure that goes on below is the unit's, the one above is the row's
// value, where no other is.
std::optional<Piece> TableReader::value_in_unit(std::span<const TableLine> lines, std::size_t at,
                                                const Piece& piece) const {
  const std::size_t column = piece.column + 1;
  if (piece.column < 2 || column >= grid_->size() || at + 1 >= lines.size()) return std::nullopt;
  const std::size_t space = piece.text.rfind(' ');
  if (space == std::string_view::npos || !piece.text.substr(0, space).ends_with('=')) {
    return std::nullopt;
  }
  const std::string_view figure = piece.text.substr(space + 1);
  const Piece* const below = lines[at + 1].cut.in(piece.column);
  if (below == nullptr || !is_number_or_figure(figure) || look_of(below->text) != Look::number) {
    return std::nullopt;
  }
  const bool filled = std::any_of(lines.begin(), lines.end(), [&](const TableLine& line) {
    return line.cut.in(column) != nullptr;
  });
  if (filled) return std::nullopt;
  const auto width = static_cast<std::uint32_t>(text::count_letters(figure));
  return Piece{column, {piece.at.end - width, piece.at.end}, figure, true};
}

// Of each column that has more than one figure: the line nearest to the row's middle that has
// one; lines.size() elsewhere.
std::vector<std::size_t> TableReader::figure_lines(std::span<const TableLine> lines) const {
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

void TableReader::put(Cell& cell, const TableLine& line, const Piece& piece, Piece& last) const {
  if (cell.text.empty()) {
    cell = make_cell(*line.source, piece.text, piece.at.begin, piece.column);
  } else if (is_broken_word(last, piece.text, grid_->width(piece.column))) {
    cell.text += piece.text;
  } else {
    append_wrapped(cell, piece.text);
  }
  last = piece;
}

void drop_number_column(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    auto* const table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    for (Row& row : table->rows) {
      std::erase_if(row.cells, [](const Cell& cell) { return cell.column == 0; });
      for (Cell& cell : row.cells) --cell.column;
    }
  }
}

}  // namespace cchc::layout
