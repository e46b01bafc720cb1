// The heading of a table: which column holds what.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cchc/document.hpp"
#include "cchc/report.hpp"
#include "extract/table/cell_looks.hpp"

namespace cchc::extract {

// Grid columns, 0-based; -1 where the table has none.
struct Columns {
  int number = -1;
  int name = -1;
  int unit = -1;
  int value = -1;  // of several the one that leads: the result, else the first
  int note = -1;
  int width = 0;  // of the grid

  [[nodiscard]] bool usable() const { return name >= 0 && value >= 0; }
};

struct ValueColumn {
  int column = -1;  // of the grid
  TableColumn heading;
};

struct Heading {
  Columns columns;
  std::vector<ValueColumn> values;  // in order; at least one
  std::size_t rows = 0;             // of the table, the row of column numbers included

  bool lists_indicators = true;  // else its rows are what a matrix counts

  [[nodiscard]] bool is_matrix() const {
    return values.size() > 1 &&
           (!lists_indicators || values.front().heading.role == ColumnRole::value);
  }
  [[nodiscard]] bool is_list() const { return values.size() < 2; }
};

struct HeadingPlace {
  bool first = false;            // nothing but titles stands above it in its table
  std::optional<Period> period;  // the report's own
};

// The heading that begins at a row of a table, if one does. It may repeat after a page break.
std::optional<Heading> read_heading(CellLooks& looks, std::size_t row, const HeadingPlace& place);

// Whether the table has a heading of its own that is not one of indicators: a list of documents,
// of staff, of models.
bool has_other_heading(const Table& table);

// Columns of a table without a heading, from what stands in its cells; nothing where it does not
// look like indicators.
std::optional<Columns> guess_columns(const Table& table);

}  // namespace cchc::extract
