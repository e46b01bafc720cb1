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

bool has_full_line(std::span<const SpacedLine> lines, std::size_t values) {
  return std::any_of(lines.begin(), lines.end(), [&](const SpacedLine& line) {
    const auto cells = cells_of_line(line);
    return std::count_if(cells.begin(), cells.end(), [&](const Chunk& cell) {
             return is_figure_cell(line, cell);
           }) >= static_cast<std::ptrdiff_t>(values);
  });
}

// Whether the figures of all lines stand in the columns.
bool stands_under(std::span<const SpacedLine> lines, std::span<const Extent> columns) {
  constexpr std::uint32_t near = 2;  // letters
  const auto is_under = [&](const Extent& cell) {
    return std::any_of(columns.begin(), columns.end(), [&](const Extent& column) {
      return cell.begin < column.end + near && column.begin < cell.end + near;
    });
  };
  return std::all_of(lines.begin(), lines.end(), [&](const SpacedLine& line) {
    const auto cells = cells_of_line(line);
    return std::all_of(cells.begin(), cells.end(), [&](const Chunk& cell) {
      const bool behind = columns.size() < 3 || cell.at.begin >= columns[2].begin;
      return !is_figure_cell(line, cell) || (behind && is_under(cell.at)) ||
             cell.at.end <= columns[1].begin;
    });
  });
}

}  // namespace

std::optional<Found> find_matrix_table(Lines lines, std::size_t at, std::size_t floor) {
  const auto matrix = find_matrix_lines(lines, at, floor);
  if (!matrix) return std::nullopt;
  const auto sections = sections_of(*matrix);
  auto first = learn(*matrix, sections.front());
  if (!first) return std::nullopt;
  TableReader reader;
  std::size_t end = matrix->lines.size();  // of the lines that were read
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
      if (!grid || grid->size() != first->size()) {
        // With a cell too few in every line and elsewhere no one can tell which column a figure is
        // of.
        if (!has_full_line(own, first->size() - 2) && !stands_under(own, first->extents())) {
          end = section.begin;
          break;
        }
        grid = first->follow(own, 0);
        if (!grid) grid = first;
      }
    }
    reader.read(matrix->lines, section, *grid, std::move(heading));
  }
  Found found{reader.take_blocks(), matrix->begin, matrix->end};
  if (end < matrix->lines.size()) {
    found.end = static_cast<std::size_t>(&matrix->lines[end].source() - lines.data());
  }
  if (!matrix->numbered) drop_number_column(found.blocks);
  return found.blocks.empty() ? std::nullopt : std::optional(std::move(found));
}

}  // namespace cchc::layout
