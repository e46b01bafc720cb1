// What the cells of a table look like. Whether a row is a heading depends on what stands below it;
// each cell is looked at once, however many rows are asked about.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cchc/document.hpp"

namespace cchc::extract {

// Counts of a column's cells.
struct ColumnCells {
  std::size_t figures = 0;
  std::size_t texts = 0;
  std::size_t units = 0;    // of the texts
  std::size_t numbers = 0;  // that may be numbers of rows
};

class CellLooks {
 public:
  explicit CellLooks(const Table& table);

  [[nodiscard]] const Table& table() const { return table_; }
  [[nodiscard]] int width() const { return width_; }  // of the grid

  // Column by column what stands in a row and some dozens of rows behind it.
  [[nodiscard]] std::vector<ColumnCells> from(std::size_t row);

 private:
  enum class Kind : std::uint8_t { blank, figure, text, unit, spanning };
  struct Look {
    Kind kind = Kind::blank;
    bool number = false;
  };
  static Look look_at(const Cell& cell);
  const std::vector<Look>& looks_of(std::size_t row);

  const Table& table_;
  int width_;
  std::vector<std::optional<std::vector<Look>>> rows_;
};

}  // namespace cchc::extract
