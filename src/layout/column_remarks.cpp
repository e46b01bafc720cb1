#include "layout/column_remarks.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

constexpr std::size_t first_values = 2;  // units may be values too, where rows have none

Piece* find(CutLine& line, std::size_t column) {
  const auto found = std::find_if(line.pieces.begin(), line.pieces.end(),
                                  [&](const Piece& piece) { return piece.column == column; });
  return found == line.pieces.end() ? nullptr : &*found;
}

bool is_words(std::string_view text) { return look_of(text) == Look::text; }

bool has_figures_beside_words(const ColumnGrid& grid, std::size_t column) {
  return column + 1 < grid.size() && grid.holds_figures(column) && !grid.holds_figures(column + 1);
}

// The piece goes to the next column, before what that has in the line.
void move_right(CutLine& line, std::size_t column) {
  Piece* const piece = find(line, column);
  Piece* const next = find(line, column + 1);
  if (next == nullptr) {
    ++piece->column;
    return;
  }
  const char* const end = next->text.data() + next->text.size();
  next->text = {piece->text.data(), static_cast<std::size_t>(end - piece->text.data())};
  next->at.begin = piece->at.begin;
  line.pieces.erase(line.pieces.begin() + (piece - line.pieces.data()));
}

class Remarks {
 public:
  Remarks(std::span<TableLine> row, std::size_t column) : row_(row), column_(column) {}

  void settle() {
    const std::size_t own = figure_line();
    if (own == row_.size()) return;
    const std::size_t stands = unit_line();
    for (std::size_t k = 0; k < row_.size(); ++k) {
      Piece* const piece = find(row_[k].cut, column_);
      if (piece == nullptr) continue;
      if (k != own && is_words(piece->text)) {
        move_right(row_[k].cut, column_);
      } else if (is_number_or_figure(piece->text) && is_in_remark(k, *piece, own, stands)) {
        move_right(row_[k].cut, column_);
      }
    }
  }

 private:
  [[nodiscard]] const Piece* at(std::size_t line, std::size_t column) const {
    return row_[line].cut.in(column);
  }

  // Of the line nearest to the row's middle that has a figure; size() where none has.
  [[nodiscard]] std::size_t figure_line() const {
    const auto off = [&](std::size_t line) {
      const std::size_t twice = 2 * line + 1;
      return twice > row_.size() ? twice - row_.size() : row_.size() - twice;
    };
    std::size_t nearest = row_.size();
    for (std::size_t k = 0; k < row_.size(); ++k) {
      const Piece* const piece = at(k, column_);
      if (piece == nullptr || !is_number_or_figure(piece->text)) continue;
      if (nearest == row_.size() || off(k) < off(nearest)) nearest = k;
    }
    return nearest;
  }

  // Where cells of one line stand: the number's or the unit's; size() where neither tells.
  [[nodiscard]] std::size_t unit_line() const {
    for (const std::size_t column : {std::size_t{0}, column_ - 1}) {
      std::size_t found = row_.size();
      std::size_t count = 0;
      for (std::size_t k = 0; k < row_.size(); ++k) {
        if (at(k, column) == nullptr) continue;
        found = k;
        ++count;
      }
      if (count == 1) return found;
    }
    return row_.size();
  }

  [[nodiscard]] bool is_in_remark(std::size_t line, const Piece& piece, std::size_t own,
                                  std::size_t stands) const {
    const Piece* above = nullptr;
    for (std::size_t k = 0; k < line; ++k) {
      if (const Piece* const remark = at(k, column_ + 1)) above = remark;
    }
    if (above == nullptr || !is_words(above->text) || at(line, column_ + 1) != nullptr) {
      return false;
    }
    if (line != own) return !continues_figure(line, piece);
    const auto off = piece.at.begin > above->at.begin ? piece.at.begin - above->at.begin
                                                      : above->at.begin - piece.at.begin;
    return off <= 1 && stands < row_.size() && stands != line;
  }

  [[nodiscard]] bool continues_figure(std::size_t line, const Piece& piece) const {
    const Piece* before = nullptr;
    for (std::size_t k = 0; k < line; ++k) {
      if (const Piece* const own = at(k, column_)) before = own;
    }
    return before != nullptr && is_broken_word(*before, piece.text, before->at.width());
  }

  std::span<TableLine> row_;
  std::size_t column_;
};

}  // namespace

void part_figures_from_words(CutLine& line, const ColumnGrid& grid) {
  for (std::size_t k = 0; k < line.pieces.size(); ++k) {
    const Piece piece = line.pieces[k];
    if (piece.column < first_values || !has_figures_beside_words(grid, piece.column)) continue;
    const std::size_t space = piece.text.find(' ');
    if (space == std::string_view::npos) continue;
    const std::string_view figure = piece.text.substr(0, space);
    const std::string_view words = piece.text.substr(space + 1);
    const bool joined = k + 1 < line.pieces.size() && line.pieces[k + 1].column == piece.column + 1;
    if (!is_number_or_figure(figure) || !is_words(words) || goes_on(words)) continue;
    if (joined && !line.pieces[k + 1].is_close) continue;
    Piece rest = piece;
    rest.text = words;
    rest.at.begin += static_cast<std::uint32_t>(text::count_letters(figure)) + 1;
    rest.is_close = true;
    line.pieces[k].text = figure;
    line.pieces[k].at.end = rest.at.begin - 1;
    line.pieces.insert(line.pieces.begin() + static_cast<std::ptrdiff_t>(k) + 1, rest);
    ++line.pieces[k + 1].column;
    if (!joined) continue;
    Piece& next = line.pieces[k + 2];
    const char* const end = next.text.data() + next.text.size();
    line.pieces[k + 1].text = {words.data(), static_cast<std::size_t>(end - words.data())};
    line.pieces[k + 1].at.end = next.at.end;
    line.pieces.erase(line.pieces.begin() + static_cast<std::ptrdiff_t>(k) + 2);
  }
}

void place_wrapped_figures(std::span<TableLine> lines, const ColumnGrid& grid) {
  constexpr std::size_t above = 2;  // lines; the row's own may stand between
  for (std::size_t k = 1; k < lines.size(); ++k) {
    auto& pieces = lines[k].cut.pieces;
    if (pieces.empty() || lines[k].begins_page) continue;
    Piece& figure = pieces.back();
    if (figure.column < first_values || !is_number_or_figure(figure.text) || figure.is_close ||
        !has_figures_beside_words(grid, figure.column)) {
      continue;
    }
    // Values stand beside their row's number and unit.
    if (lines[k].cut.in(0) != nullptr || lines[k].cut.in(figure.column - 1) != nullptr) continue;
    for (std::size_t up = 1; up <= above && up <= k; ++up) {
      if (const Piece* const remark = lines[k - up].cut.in(figure.column + 1)) {
        if (is_words(remark->text) && !remark->is_close && remark->at.begin <= figure.at.begin) {
          ++figure.column;
        }
        break;
      }
      if (lines[k - up].begins_page) break;
    }
  }
}

void settle_remarks(std::span<TableLine> row, const ColumnGrid& grid) {
  if (row.size() < 2) return;
  for (std::size_t column = first_values; column + 1 < grid.size(); ++column) {
    if (has_figures_beside_words(grid, column)) Remarks(row, column).settle();
  }
}

}  // namespace cchc::layout
