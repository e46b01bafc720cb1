#include "extract/table/heading_tree.hpp"

#include <algorithm>

#include "extract/table/value.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t most_rows = 6;  // headings have five at the most, and one of column numbers

// "2023" names a year where it stands in a heading.
bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_blank(const Cell& cell) { return text::trim(cell.text).empty(); }

// Rows of cells as a grid: each square knows the cell that covers it.
class Grid {
 public:
  Grid(const Table& table, std::size_t row, int width) : width_(static_cast<std::size_t>(width)) {
    const std::size_t last = std::min(table.rows.size(), row + most_rows + 1);
    squares_.assign((last - row) * width_, nullptr);
    for (std::size_t k = row; k < last; ++k) {
      for (const Cell& cell : table.rows[k].cells) {
        const std::size_t bottom = std::min<std::size_t>(last, k + cell.row_span);
        const std::size_t right =
            std::min<std::size_t>(width_, cell.column + std::size_t{cell.column_span});
        for (std::size_t y = k; y < bottom; ++y) {
          for (std::size_t x = cell.column; x < right; ++x)
            squares_[(y - row) * width_ + x] = &cell;
        }
      }
    }
  }

  [[nodiscard]] const Cell* at(std::size_t row, std::size_t column) const {
    const std::size_t index = row * width_ + column;
    return column < width_ && index < squares_.size() ? squares_[index] : nullptr;
  }

 private:
  std::size_t width_;
  std::vector<const Cell*> squares_;
};

class TreeReader {
 public:
  TreeReader(const Table& table, std::size_t row, const std::vector<int>& fixed, int width)
      : table_(table), top_(row), width_(width), grid_(table, row, width_), fixed_(fixed) {}

  HeadingTree read() {
    HeadingTree tree;
    std::size_t rows = 1;
    while (rows < most_rows && goes_on(rows)) ++rows;
    tree.rows = rows;
    const bool numbered =
        top_ + rows < table_.rows.size() && numbers_columns(table_.rows[top_ + rows], true);
    if (numbered) ++tree.rows;
    names_.assign(rows * static_cast<std::size_t>(width_), nullptr);
    for (std::size_t column = 0; column < static_cast<std::size_t>(width_); ++column) {
      tree.columns.push_back(heading_of(column, rows));
      if (numbered) {
        const Cell* cell = grid_.at(rows, column);
        const bool own = cell != nullptr && cell->column == column;
        if (auto number = own ? read_column_number(text::strip_marks(cell->text)) : std::nullopt)
          tree.columns.back().number = std::move(*number);
      }
    }
    return tree;
  }

 private:
  // Whether that row below the first still names columns.
  [[nodiscard]] bool goes_on(std::size_t row) const {
    if (top_ + row >= table_.rows.size()) return false;
    const Row& cells = table_.rows[top_ + row];
    if (numbers_columns(cells, true)) return false;
    bool filled = false;
    for (const Cell& cell : cells.cells) {
      if (is_blank(cell)) continue;
      for (const int column : fixed_) {
        if (cell.column <= column && column < cell.column + cell.column_span) return false;
      }
      const std::string text = text::strip_marks(cell.text);
      if (is_plain_figure(text) && !is_year(text)) return false;
      filled = true;
    }
    return filled;
  }

  // Whether a heading stands below that square.
  [[nodiscard]] bool has_heading_below(std::size_t row, std::size_t column,
                                       std::size_t rows) const {
    for (std::size_t below = row + 1; below < rows; ++below) {
      const Cell* cell = grid_.at(below, column);
      if (cell != nullptr && !is_blank(*cell)) return true;
    }
    return false;
  }

  // The cell that names a square: the one that covers it, or the one whose shadow it is.
  [[nodiscard]] const Cell* name_of(std::size_t row, std::size_t column, std::size_t rows) {
    const Cell* cell = grid_.at(row, column);
    if (cell != nullptr && !is_blank(*cell)) return cell;
    if (column == 0 || !has_heading_below(row, column, rows)) return nullptr;
    if (std::find(fixed_.begin(), fixed_.end(), static_cast<int>(column) - 1) != fixed_.end())
      return nullptr;
    // Only within the heading above: its neighbour is another's.
    for (std::size_t above = 0; above < row; ++above) {
      if (named(above, column) != named(above, column - 1)) return nullptr;
    }
    const Cell* left = named(row, column - 1);
    // A lone heading with nothing below it has no shadow.
    const bool leaf = left != nullptr && !has_heading_below(row, column - 1, rows);
    return leaf ? nullptr : left;
  }

  [[nodiscard]] const Cell*& named(std::size_t row, std::size_t column) {
    return names_[row * static_cast<std::size_t>(width_) + column];
  }

  ColumnHeading heading_of(std::size_t column, std::size_t rows) {
    ColumnHeading heading;
    const Cell* last = nullptr;
    for (std::size_t row = 0; row < rows; ++row) {
      const Cell* cell = name_of(row, column, rows);
      named(row, column) = cell;
      if (cell == nullptr || cell == last) continue;
      last = cell;
      std::string text = text::strip_marks(cell->text);
      if (auto numbered = read_numbered_heading(text)) {
        heading.number = std::move(numbered->number);
        text.resize(numbered->length);
      }
      if (!text.empty() && (heading.path.empty() || heading.path.back() != text))
        heading.path.push_back(std::move(text));
    }
    return heading;
  }

  const Table& table_;
  std::size_t top_;
  int width_;
  Grid grid_;
  const std::vector<int>& fixed_;
  std::vector<const Cell*> names_;
};

}  // namespace

int table_width(const Table& table) {
  int width = 0;
  for (const Row& row : table.rows) {
    for (const Cell& cell : row.cells) width = std::max(width, cell.column + cell.column_span);
  }
  return width;
}

HeadingTree read_heading_tree(const Table& table, std::size_t row, const std::vector<int>& fixed,
                              int width) {
  return TreeReader(table, row, fixed, width).read();
}

}  // namespace cchc::extract
