// From tables as they stand to the rows of each form: headings dropped, pages stitched, slipped
// cells put back. No schema is needed for that, but one helps: it knows which names are whole.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/document.hpp"
#include "cchc/report.hpp"

namespace cchc::extract {

// How a row without a number is set off from the row above.
enum class Indent : std::uint8_t { none, italic, dash, plus };

// One of several values of a row.
struct SourceCell {
  std::string text;
  Location location;
  bool tracked = false;
  bool struck = false;
};

// A row as it stands, with what only the reading of its table needs.
struct SourceRow : RowCells {
  bool italic = false;
  Indent indent = Indent::none;
  bool after_break = false;  // first of a page: may go on with the row before
  Location note_location;
  std::vector<SourceCell> cells;  // one a value column, where the table has several
  RowKind kind = RowKind::item;
  bool begins_part = false;  // first behind a line of text, under the same heading once more
};

struct FormRows {
  std::string number;  // as the title says: "3"; empty where the title has none or is not there
  std::string title;
  std::string called;  // FormTitle::called
  std::vector<SourceRow> rows;
  std::vector<TableColumn> columns;  // that hold values
  Location location;
  bool numbered = true;   // a column of row numbers is there
  std::size_t order = 0;  // among the report's tables
  // Under the heading of the table before, with numbers from 1 again.
  bool begun_anew = false;

  bool is_matrix = false;  // its rows are bodies or fields, no indicators of any form
};

struct SourceTables {
  std::vector<FormRows> forms;
  std::size_t first_block = 0;  // index of the first indicator table in Document::blocks
  bool found = false;
  std::vector<UnreadTable> unread;
};

struct TableKnowledge {
  std::function<bool(std::string_view)> is_known_name;  // whether a schema has a folded name
  // The report's own period, by the index of the first table's block.
  std::function<std::optional<Period>(std::size_t)> period;
};
SourceTables collect_rows(const Document& document, const TableKnowledge& knowledge);

// How a row is set off from the one above, from its number and its name.
void set_outline(SourceRow& row);

// The title of a form: "Biểu mẫu 3", "PHỤ LỤC II – CẢI CÁCH THỂ CHẾ".
struct FormTitle {
  std::string number;
  std::string title;
  std::string called;  // "Phụ lục II"
};
std::optional<FormTitle> read_form_title(std::string_view paragraph);

}  // namespace cchc::extract
