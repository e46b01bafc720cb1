// The heading of an indicator table: which column holds what.
#pragma once

#include <cstdint>
#include <optional>

#include "cchc/document.hpp"

namespace cchc::extract {

// Grid columns, 0-based; -1 where the table has none.
struct Columns {
  int number = -1;
  int name = -1;
  int unit = -1;
  int value = -1;
  int note = -1;
  int width = 0;  // of the grid

  [[nodiscard]] bool usable() const { return name >= 0 && value >= 0; }
};

struct Heading {
  Columns columns;
  std::size_t rows = 0;  // how many rows the heading takes, one to three
};

// The heading that begins at a row of a table, if one does. It may repeat after a page break.
std::optional<Heading> read_heading(const Table& table, std::size_t row);

// Whether the table has a heading of its own that is not one of indicators: a list of documents,
// of staff, of models.
bool has_other_heading(const Table& table);

// Columns of a table without a heading, from what stands in its cells; nothing where it does not
// look like indicators.
std::optional<Columns> guess_columns(const Table& table);

// A row that only numbers the columns: "(1) (2) (3)", "A B 1 2 3".
bool is_column_count(const Row& row);

}  // namespace cchc::extract
