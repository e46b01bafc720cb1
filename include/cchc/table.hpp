// The tables of a report as they stand: rows by columns. A cell is a row's value in a column, and
// is one Observation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/index.hpp"
#include "cchc/location.hpp"
#include "cchc/schema.hpp"

namespace cchc {

// What the figures of a column are of.
enum class ColumnRole : std::uint8_t {
  value,        // of a matrix, where all columns count alike
  result,       // the report's own period; of several plan or level columns the one that counts
  previous,     // the period before
  same_period,  // the same period of the year before
  cumulative,   // since the year began
  plan,         // what was to be reached
  comparison,   // a difference or a ratio between other columns
  level,        // one level of government
  body,         // one body, or one place
  share,        // in per cent of another column
};

struct TableColumn {
  std::vector<std::string>
      path;  // of headings, outermost first: "Số hồ sơ đã giải quyết", "Trước hạn"
  std::string number;   // that the form prints for it: "8"; empty where it prints none
  std::string formula;  // that the form prints behind it: "(4)+(5)+(6)"; else empty
  std::string unit;     // where the heading names one: "%", "triệu đồng"
  ColumnRole role = ColumnRole::result;
  IndicatorKind kind = IndicatorKind::unknown;
};

enum class RowKind : std::uint8_t {
  item,
  section,  // a row across the table that only opens those below it
  total,    // "Tổng cộng", "Toàn tỉnh"
};

struct TableRow {
  CellId first;  // its first cell; one cell a column
  RowKind kind = RowKind::item;
};

struct ReportTable {
  std::string form;   // of its observations
  std::string title;  // empty where none stands above it
  Location location;
  std::vector<TableColumn>
      columns;  // those that hold values, in order; one in a list of indicators
  std::vector<TableRow> rows;
  bool numbered = true;  // a column of row numbers is there
  // The form with columns that it is one of; null where none fits.
  const Schema* schema = nullptr;
  std::uint16_t schema_form = 0;  // index in its forms

  // Whether that form lists its rows, too.
  [[nodiscard]] bool lists_rows() const {
    return schema != nullptr && schema->forms[schema_form].part == FormPart::columns;
  }
};

// A table that holds figures and was not understood (D107).
struct UnreadTable {
  enum class Reason : std::uint8_t {
    no_heading,    // no row names its columns
    no_row_names,  // no column names its rows
  };
  Location location;
  std::string heading;     // its first cell with text
  std::uint32_t rows = 0;  // 0: a text whose cells stand in no rows and columns
  std::uint32_t columns = 0;
  Reason reason = Reason::no_heading;
};

}  // namespace cchc
