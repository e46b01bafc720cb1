#include "load/document/table_grid.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace cchc::load {
namespace {

constexpr int near = 227;  // 4 mm in twips

// For each edge of the grid the number of the column that begins there.
std::vector<std::uint16_t> number_edges(std::span<const int> widths) {
  std::vector<std::uint16_t> numbers = {0};
  int since_first = 0;  // from the first of the edges that were taken for one
  for (const int width : widths) {
    since_first += std::min(width, near);
    const bool apart = since_first >= near;
    if (apart) since_first = 0;
    numbers.push_back(static_cast<std::uint16_t>(numbers.back() + (apart ? 1 : 0)));
  }
  return numbers;
}

std::size_t end_of(const Cell& cell) { return std::size_t{cell.column} + cell.column_span; }

bool is_blank(const Cell& cell) { return cell.text.empty() && cell.tables.empty(); }

}  // namespace

void join_near_edges(Table& table, std::span<const int> widths) {
  const auto is_near = [](int width) { return width < near; };
  const bool known = std::all_of(widths.begin(), widths.end(), [](int width) { return width > 0; });
  if (!known || std::none_of(widths.begin(), widths.end(), is_near)) return;
  const std::vector<std::uint16_t> numbers = number_edges(widths);
  const auto squeezed = [&](const Cell& cell) {
    return numbers[cell.column] == numbers[end_of(cell)];
  };
  const auto can_be_renumbered = [&](const Cell& cell) {
    return end_of(cell) < numbers.size() && (is_blank(cell) || !squeezed(cell));
  };
  for (const Row& row : table.rows) {
    if (!std::all_of(row.cells.begin(), row.cells.end(), can_be_renumbered)) return;
  }
  for (Row& row : table.rows) {
    std::erase_if(row.cells, squeezed);
    for (Cell& cell : row.cells) {
      const std::uint16_t end = numbers[end_of(cell)];
      cell.column = numbers[cell.column];
      cell.column_span = static_cast<std::uint16_t>(end - cell.column);
    }
  }
}

}  // namespace cchc::load
