// How the grid of a table of many figures is learned: the line with most cells tells how many
// columns there are, the others where they reach.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <utility>

#include "layout/column_grid.hpp"
#include "layout/matrix_lines.hpp"
#include "layout/words.hpp"

namespace cchc::layout {
namespace {

constexpr double far = 4;  // letters; a cell farther off belongs to another column

struct Line {
  std::size_t at = 0;
  std::vector<Chunk> values;
  std::optional<Chunk> name;
};

bool is_near(std::uint32_t a, std::uint32_t b, std::uint32_t by) {
  return a > b ? a - b <= by : b - a <= by;
}

// How far two cells are from standing alike: by begin, middle or end.
double off(const Extent& a, const Extent& b) {
  const auto between = [](double x, double y) { return std::abs(x - y); };
  return std::min({between(a.begin, b.begin), between(a.end, b.end),
                   between((a.begin + a.end) / 2.0, (b.begin + b.end) / 2.0)});
}

// The place where most names begin, where rows have a number before them.
std::uint32_t find_names(std::span<const SpacedLine> lines, const MatrixShape& shape) {
  std::map<std::uint32_t, std::size_t> votes;
  for (std::size_t k = shape.heading; k < lines.size(); ++k) {
    const auto cells = cells_of_line(lines[k]);
    const std::size_t name = shape.numbered ? 1 : 0;
    if (cells.size() <= name + 1) continue;
    if (k < shape.heading + shape.count) {
      ++votes[cells[name].at.begin];
      continue;
    }
    const bool numbered = !shape.numbered || may_number_row(lines[k].text(cells[0]));
    if (numbered && !is_figure_cell(lines[k], cells[name])) votes[cells[name].at.begin] += 2;
  }
  std::uint32_t place = 0;
  std::size_t most = 0;
  for (const auto& [begin, count] : votes) {
    if (count > most) {
      most = count;
      place = begin;
    }
  }
  return place;
}

}  // namespace

std::optional<ColumnGrid> ColumnGrid::learn_matrix(std::span<const SpacedLine> lines,
                                                   const MatrixShape& shape) {
  ColumnGrid grid;
  grid.many_ = true;
  grid.numbered_ = shape.numbered;
  grid.name_begin_ = find_names(lines, shape);
  std::vector<Line> body;
  Column names;
  names.at = {grid.name_begin_, grid.name_begin_ + 1};
  names.count = 1;
  names.words = 1;
  for (std::size_t k = shape.heading; k < lines.size(); ++k) {
    Line line{k, {}, std::nullopt};
    const bool count = k < shape.heading + shape.count;
    for (const Chunk& cell : cells_of_line(lines[k])) {
      if (cell.at.begin + 1 < grid.name_begin_) {
        grid.number_width_ =
            std::max(grid.number_width_, std::min(cell.at.width(), grid.name_begin_));
        continue;
      }
      const bool name =
          !line.name && line.values.empty() &&
          (count ? is_near(cell.at.begin, grid.name_begin_, 1) : !is_figure_cell(lines[k], cell));
      if (name) {
        line.name = cell;
      } else {
        line.values.push_back(cell);
      }
    }
    body.push_back(std::move(line));
  }
  const auto most = std::max_element(body.begin(), body.end(), [](const Line& a, const Line& b) {
    return a.values.size() < b.values.size();
  });
  if (most == body.end()) return std::nullopt;
  for (const Chunk& cell : most->values) {
    Column column;
    column.at = cell.at;
    grid.columns_.push_back(std::move(column));
  }
  if (grid.columns_.empty()) return std::nullopt;
  for (const Line& line : body) {
    for (const Chunk& cell : line.values) grid.take_value(lines[line.at], line.at, cell);
    if (line.name && line.at >= shape.heading + shape.count) {
      const Extent& at = line.name->at;
      if (at.end <= grid.columns_.front().at.begin) names.at.end = std::max(names.at.end, at.end);
      names.widest = std::max(names.widest, std::min(at.width(), grid.columns_.front().at.begin));
      ++names.count;
      ++names.words;
      names.starts.push_back({line.at, at.begin, true});
    }
  }
  grid.columns_.insert(grid.columns_.begin(), std::move(names));
  grid.add_blank_columns(lines.first(shape.heading));
  return grid;
}

std::size_t ColumnGrid::nearest_column(const Extent& cell, std::size_t from) const {
  std::size_t nearest = from;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t k = from; k < columns_.size(); ++k) {
    const double away = off(columns_[k].at, cell) - (columns_[k].at.overlaps(cell) ? far : 0);
    if (away < least) {
      least = away;
      nearest = k;
    }
  }
  return nearest;
}

std::vector<std::size_t> ColumnGrid::columns_of_count(const SpacedLine& line) const {
  std::vector<std::size_t> columns;
  for (const Chunk& cell : cells_of_line(line)) {
    const bool number = cell.at.begin + 1 < name_begin_;
    columns.push_back(number ? 0 : nearest_column(cell.at, 0) + 1);
  }
  return columns;
}

// A cell belongs to the column that it overlaps or stands alike with; one far from all is in a
// column that is blank elsewhere.
void ColumnGrid::take_value(const SpacedLine& line, std::size_t at, const Chunk& cell) {
  std::size_t nearest = nearest_column(cell.at, 0);
  if (!columns_[nearest].at.overlaps(cell.at) && off(columns_[nearest].at, cell.at) > far) {
    Column column;
    column.at = cell.at;
    const auto place = std::find_if(columns_.begin(), columns_.end(), [&](const Column& other) {
      return other.at.begin > cell.at.begin;
    });
    nearest = static_cast<std::size_t>(place - columns_.begin());
    columns_.insert(place, std::move(column));
  }
  Column& column = columns_[nearest];
  // Columns grow up to their neighbours.
  const std::uint32_t floor = nearest == 0 ? 0 : columns_[nearest - 1].at.end + 1;
  const std::uint32_t roof =
      nearest + 1 == columns_.size() ? cell.at.end : columns_[nearest + 1].at.begin - 1;
  column.at.begin = std::min(column.at.begin, std::max(cell.at.begin, floor));
  column.at.end = std::max(column.at.end, std::min(cell.at.end, roof));
  ++column.count;
  ++(is_figure_cell(line, cell) ? column.figures : column.words);
  column.widest = std::max(column.widest, cell.at.width());
  column.starts.push_back({at, cell.at.begin, false});
}

// The lowest headings stand over columns that no row fills.
void ColumnGrid::add_blank_columns(std::span<const SpacedLine> heading) {
  std::vector<Extent> below;
  for (std::size_t k = heading.size(); k-- > 0;) {
    for (const Chunk& chunk : heading[k].chunks()) {
      const bool over_figures = chunk.at.begin > columns_[1].at.begin;
      const bool lowest = std::none_of(below.begin(), below.end(), [&](const Extent& other) {
        return other.begin < chunk.at.end + 2 && chunk.at.begin < other.end + 2;
      });
      below.push_back(chunk.at);
      if (!over_figures || !lowest || touched(chunk.at) ||
          chunk.at.begin <= columns_.front().at.end)
        continue;
      // Between two columns that are close it is the heading of both.
      const auto right = std::find_if(columns_.begin(), columns_.end(), [&](const Column& column) {
        return column.at.begin >= chunk.at.end;
      });
      constexpr std::uint32_t room = 2;  // letters between columns; one stands between words
      const auto& left = *(right - 1);
      const bool fits = chunk.at.begin >= left.at.end + room &&
                        (right == columns_.end() || right->at.begin >= chunk.at.end + room);
      if (!fits) continue;
      Column column;
      column.at = chunk.at;
      column.head = chunk.at;
      columns_.insert(right, std::move(column));
    }
  }
}

// In a table of many figures a line of words alone is a name or a section, however far it runs.
std::optional<CutLine> ColumnGrid::cut_words(const SpacedLine& line) const {
  const auto cells = cells_of_line(line);
  if (cells.empty() || cells.size() > 2) return std::nullopt;
  const bool two = cells.size() == 2;
  const bool numbered = two && may_number_row(line.text(cells[0])) && numbered_;
  if ((two && !numbered) || is_figure_cell(line, cells.back())) return std::nullopt;
  const Chunk& name = cells.back();
  if (name.at.begin >= columns_[1].at.begin) return std::nullopt;
  CutLine out;
  Chunk rest = name;
  if (numbered) {
    out.pieces.push_back({0, cells[0].at, line.text(cells[0]), false});
  } else if (numbered_ && name.at.begin + 1 < name_begin_ && name.end > name.first + 1 &&
             look_of(line.text(name.first, name.first + 1)) == Look::number) {
    out.pieces.push_back(
        {0, line.words()[name.first].at, line.text(name.first, name.first + 1), false});
    rest = line.without(name, 1);
  } else if (numbered_ && name.at.begin + 1 < name_begin_ && may_number_row(line.text(name))) {
    out.pieces.push_back({0, name.at, line.text(name), false});
    return out;
  }
  out.pieces.push_back({1, rest.at, line.text(rest), false});
  return out;
}

// Figures beside each other with a single space between them are cells of their own.
CutLine ColumnGrid::cut_figures(const SpacedLine& line) const {
  CutLine out;
  bool named = false;
  for (const Chunk& cell : cells_of_line(line)) {
    const bool before = cell.at.begin + 1 < name_begin_;
    std::size_t column = 0;
    if (before && numbered_ && may_number_row(line.text(cell))) {
      column = 0;
    } else if (!named && (before || (!is_figure_cell(line, cell) && out.pieces.size() < 2 &&
                                     cell.at.begin < columns_[1].at.begin))) {
      column = 1;
    } else {
      column = nearest_column(cell.at, 1) + 1;
    }
    named = named || column == 1;
    const bool close = !out.pieces.empty() && out.pieces.back().at.end + 1 == cell.at.begin;
    out.pieces.push_back({column, cell.at, line.text(cell), close});
  }
  return out;
}

}  // namespace cchc::layout
