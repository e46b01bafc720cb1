// Rows of a table from its lines, once the columns are known: which lines make a row, what a page
// break cut, what stands between.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "cchc/document.hpp"
#include "layout/column_grid.hpp"
#include "layout/column_rows.hpp"
#include "layout/spaced_line.hpp"

namespace cchc::layout {

// Lines of a part whose columns stand alike.
struct Section {
  std::size_t begin = 0;  // indices in the lines of the table
  std::size_t end = 0;
  std::size_t heading = 0;  // how many of them are the heading
};

class TableReader {
 public:
  // Reads lines that share a grid; the rows of their heading stand before the first. Returns the
  // index, among all lines, behind the last that was taken; that of the section's begin where none
  // was.
  std::size_t read(std::span<const SpacedLine> lines, const Section& section,
                   const ColumnGrid& grid, std::vector<Row> heading);

  // The lines of a page that holds no more of the table than the rest of the last row's name; how
  // many they are.
  std::size_t read_rest(std::span<const SpacedLine> lines);

  std::vector<Block> take_blocks();

 private:
  [[nodiscard]] bool resumes(std::span<const SpacedLine> lines, std::size_t at) const;
  [[nodiscard]] std::string_view last_number() const;
  [[nodiscard]] bool is_page_line(std::span<const SpacedLine> lines, std::size_t at) const;
  void interrupt(const Paragraph& line);
  void close_table();
  void add_rows();
  void add_row(std::span<const TableLine> lines);
  void add_heading();
  [[nodiscard]] Row make_row(std::span<const TableLine> lines) const;
  [[nodiscard]] std::vector<std::size_t> figure_lines(std::span<const TableLine> lines) const;
  [[nodiscard]] std::optional<Piece> value_in_unit(std::span<const TableLine> lines, std::size_t at,
                                                   const Piece& piece) const;
  void put(Cell& cell, const TableLine& line, const Piece& piece, Piece& last) const;

  const ColumnGrid* grid_ = nullptr;
  Table table_;
  std::vector<Row> heading_;  // of the part that is read, until its first row
  std::vector<TableLine> rows_;
  std::vector<Block> blocks_;
  std::vector<Paragraph> aside_;  // heads of pages within the table
  bool page_begins_ = false;
};

// Of tables whose rows have no numbers.
void drop_number_column(std::vector<Block>& blocks);

}  // namespace cchc::layout
