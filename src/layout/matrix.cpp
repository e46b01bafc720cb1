// Tables of many columns of figures in columns that spaces draw, with or without row numbers, under
// headings of any depth.
#include <algorithm>
#include <utility>
#include <vector>

#include "layout/column_grid.hpp"
#include "layout/column_reader.hpp"
#include "layout/column_shifts.hpp"
#include "layout/heading_tree.hpp"
#include "layout/matrix_lines.hpp"
#include "layout/shape.hpp"

namespace cchc::layout {
namespace {

// The row of the columns' numbers, whose formulas may take several lines.
Row read_count(std::span<const SpacedLine> lines, const ColumnGrid& grid) {
  Row row;
  for (std::size_t k = 0; k < grid.size(); ++k) {
    row.cells.push_back(make_cell(lines.front().source(), {}, 0, k));
  }
  for (const SpacedLine& line : lines) {
    const auto columns = grid.columns_of_count(line);
    const auto cells = cells_of_line(line);
    for (std::size_t k = 0; k < cells.size(); ++k) {
      Cell& cell = row.cells[columns[k]];
      const std::string_view text = line.text(cells[k]);
      if (cell.text.empty()) {
        cell = make_cell(line.source(), text, cells[k].at.begin, columns[k]);
      } else {
        cell.text += text;
      }
    }
  }
  return row;
}

// Each page has its own places, and so has what stands elsewhere from a line on.
std::vector<Section> sections_of(const MatrixLines& matrix) {
  const std::size_t body = matrix.heading + matrix.count;
  auto ends = column_shifts(matrix.lines, matrix.heading);
  for (std::size_t k = body + 1; k < matrix.lines.size(); ++k) {
    if (begins_page(matrix.lines[k].source())) ends.push_back(k);
  }
  ends.push_back(matrix.lines.size());
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  std::vector<Section> sections;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    if (end <= body && end != matrix.lines.size()) continue;
    sections.push_back({begin, end, begin == 0 ? body : 0});
    begin = end;
  }
  return sections;
}

std::optional<ColumnGrid> learn(const MatrixLines& matrix, const Section& section) {
  MatrixShape shape{0, 0, matrix.numbered};
  if (section.begin == 0) shape = {matrix.heading, matrix.count, matrix.numbered};
  return ColumnGrid::learn_matrix(
      std::span(matrix.lines).subspan(section.begin, section.end - section.begin), shape);
}

}  // namespace

std::optional<Found> find_matrix_table(Lines lines, std::size_t at, std::size_t floor) {
  const auto matrix = find_matrix_lines(lines, at, floor);
  if (!matrix) return std::nullopt;
  const auto sections = sections_of(*matrix);
  auto first = learn(*matrix, sections.front());
  if (!first) return std::nullopt;
  TableReader reader;
  for (const Section& section : sections) {
    std::optional<ColumnGrid> grid = first;
    std::vector<Row> heading;
    const auto own = std::span(matrix->lines).subspan(section.begin, section.end - section.begin);
    if (section.begin == 0) {
      heading = read_heading_tree(own.first(matrix->heading), first->extents());
      if (matrix->count > 0) {
        heading.push_back(read_count(own.subspan(matrix->heading, matrix->count), *first));
      }
    } else {
      grid = learn(*matrix, section);
      if (!grid || grid->size() != first->size()) grid = first->follow(own, 0);
      if (!grid) grid = first;
    }
    reader.read(matrix->lines, section, *grid, std::move(heading));
  }
  Found found{reader.take_blocks(), matrix->begin, matrix->end};
  if (!matrix->numbered) drop_number_column(found.blocks);
  return found.blocks.empty() ? std::nullopt : std::optional(std::move(found));
}

}  // namespace cchc::layout
