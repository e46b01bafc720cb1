// A grid whose columns stand elsewhere on the next page: which of the new places is which column is
// told by what stands there.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <utility>

#include "layout/column_grid.hpp"
#include "layout/words.hpp"

namespace cchc::layout {
namespace {

constexpr double impossible = std::numeric_limits<double>::infinity();
// What speaks against a column on the next page being the one that it is taken for; 1 is a cell of
// the other kind. Learned from pages that word processors print, whose columns stand elsewhere on
// each (tests/layout/cases/columns-shift-pages.txt).
struct MoveCosts {
  double misfit = 1;        // words among figures, figures among words, two cells of a line in one
  double doubt = 0.5;       // a cell where none was seen, one cut off within words, one far off
  double left_out = 0.1;    // a column passed over, words that it has not had yet
  double apart = 1.0 / 40;  // a letter nearer or farther from the cell before; between equals
};
constexpr MoveCosts costs;

}  // namespace

double ColumnGrid::misfit(std::string_view text, std::size_t column) const {
  const Column& own = columns_[column];
  const bool figure = is_number_or_figure(text);
  if (own.known.contains(text)) return 0;
  if (own.count == 0) return costs.doubt + (figure ? costs.doubt : 0);
  const bool figures = own.figures > own.words;
  if (figure != figures) return costs.misfit;
  return figure || column == 0 ? 0 : costs.left_out;
}

std::vector<std::size_t> ColumnGrid::assign(const SpacedLine& line,
                                            std::span<const Chunk> chunks) const {
  const std::size_t columns = columns_.size();
  std::vector<std::vector<double>> cost(chunks.size(), std::vector<double>(columns, impossible));
  std::vector<std::vector<std::size_t>> from(chunks.size(), std::vector<std::size_t>(columns, 0));
  for (std::size_t k = 0; k < chunks.size(); ++k) {
    for (std::size_t column = 0; column < columns; ++column) {
      const double own = misfit(line.text(chunks[k]), column);
      if (k == 0) {
        cost[k][column] = own + costs.left_out * 4 * static_cast<double>(column);
        continue;
      }
      for (std::size_t before = 0; before < column; ++before) {
        const auto distance = [](std::uint32_t a, std::uint32_t b) {
          return static_cast<double>(b) - static_cast<double>(a);
        };
        const double off = std::abs(distance(columns_[before].at.begin, columns_[column].at.begin) -
                                    distance(chunks[k - 1].at.begin, chunks[k].at.begin));
        const double total = cost[k - 1][before] + own + std::min(off * costs.apart, costs.doubt) +
                             costs.left_out * static_cast<double>(column - before - 1);
        if (total < cost[k][column]) {
          cost[k][column] = total;
          from[k][column] = before;
        }
      }
    }
  }
  std::vector<std::size_t> found(chunks.size());
  if (chunks.empty()) return found;
  const auto& last = cost.back();
  auto column = static_cast<std::size_t>(std::min_element(last.begin(), last.end()) - last.begin());
  if (last[column] == impossible) return {};
  for (std::size_t k = chunks.size(); k-- > 0;) {
    found[k] = column;
    column = from[k][column];
  }
  return found;
}

bool ColumnGrid::holds_like(const ColumnGrid& other) const {
  if (size() != other.size()) return false;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    const Column& a = columns_[k];
    const Column& b = other.columns_[k];
    if (a.count > 0 && b.count > 0 && (a.figures > a.words) != (b.figures > b.words)) return false;
  }
  return true;
}

// Columns that no cell of the page stands in are where they would be among the others.
void ColumnGrid::place_unseen(const ColumnGrid& before) {
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    Column& column = columns_[k];
    if (column.at.end > 0) continue;
    const std::uint32_t gap =
        k == 0 ? 0
               : before.columns_[k].at.begin -
                     std::min(before.columns_[k - 1].at.end, before.columns_[k].at.begin);
    column.at.begin = (k == 0 ? name_begin_ : columns_[k - 1].at.end) + std::max(gap, 2U);
    column.at.end = column.at.begin + std::max(before.columns_[k].at.width(), 1U);
    const auto next = std::find_if(columns_.begin() + static_cast<std::ptrdiff_t>(k) + 1,
                                   columns_.end(), [](const Column& c) { return c.at.end > 0; });
    if (next == columns_.end()) continue;
    column.at.end = std::min(column.at.end, std::max(next->at.begin, 2U) - 1);
    column.at.begin = std::min(column.at.begin, column.at.end - 1);
  }
}

double ColumnGrid::strain(std::span<const SpacedLine> lines, std::size_t heading) const {
  double strain = 0;
  for (std::size_t k = heading; k < lines.size(); ++k) {
    const CutLine line = cut(lines[k], k);
    if (!line.fits) strain += 2 * costs.misfit;
    for (std::size_t p = 0; p < line.pieces.size(); ++p) {
      const Piece& piece = line.pieces[p];
      if (p > 0 && piece.column == line.pieces[p - 1].column) strain += costs.misfit;
      if (piece.column < 2) continue;
      const Column& column = columns_[piece.column - 1];
      if (piece.is_close) strain += costs.doubt;
      if (column.figures == 0 || column.words == 0) continue;
      const bool figures = column.figures > column.words;
      if (is_number_or_figure(piece.text) != figures) strain += costs.misfit;
    }
  }
  return strain;
}

std::optional<ColumnGrid> ColumnGrid::follow(std::span<const SpacedLine> lines,
                                             std::size_t heading) const {
  constexpr std::size_t enough = 6;  // lines; fewer teach no columns
  if (lines.size() >= heading + enough) {
    auto own = learn(lines, heading, this);
    if (own && own->holds_like(*this)) return own;
  }
  ColumnGrid grid = *this;
  constexpr std::uint32_t farthest = 12;  // letters; farther off another column is likelier
  std::map<std::uint32_t, std::size_t> begins;
  std::vector<std::size_t> numbers;  // words of each line
  for (const SpacedLine& line : lines.subspan(heading)) {
    const auto& words = line.words();
    std::size_t count = 0;
    while (count < words.size() && stands_for_number(line.text(count, count + 1))) ++count;
    if (count == 0 && line.chunks().size() > 1 && may_number_row(line.text(line.chunks()[0])))
      count = line.chunks()[0].end;
    if (count == words.size()) count = 0;
    numbers.push_back(count);
    if (!numbered_) count = 0;
    numbers.back() = count;
    if (words.empty()) continue;
    // A number may stand in the middle of its name's lines, with the unit alone beside it.
    const bool beside = words[count].at.begin <= name_begin_ + farthest;
    if (count > 0 || !numbered_ || beside) ++begins[words[count].at.begin];
  }
  if (begins.empty()) return std::nullopt;
  grid.name_begin_ =
      std::max_element(begins.begin(), begins.end(), [](const auto& a, const auto& b) {
        return a.second < b.second;
      })->first;
  for (Column& column : grid.columns_) {
    column.at = {};
    column.starts.clear();
    column.lines.clear();
  }
  for (std::size_t k = heading; k < lines.size(); ++k) {
    const std::size_t number = numbers[k - heading];
    std::vector<Chunk> chunks;
    for (const Chunk& chunk : lines[k].chunks()) {
      const Chunk rest = lines[k].without(chunk, std::max(chunk.first, number) - chunk.first);
      if (rest.first < rest.end) chunks.push_back(rest);
    }
    if (chunks.size() > columns_.size()) continue;
    const auto columns = assign(lines[k], chunks);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      Extent& at = grid.columns_[columns[c]].at;
      const bool first = at.end == 0;
      at.begin = first ? chunks[c].at.begin : std::min(at.begin, chunks[c].at.begin);
      at.end = std::max(at.end, chunks[c].at.end);
      grid.columns_[columns[c]].starts.push_back({k, chunks[c].at.begin, c == 0});
    }
  }
  grid.place_unseen(*this);
  return grid;
}

}  // namespace cchc::layout
