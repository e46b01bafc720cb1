#include "extract/table/matrix_row.hpp"

#include <algorithm>
#include <cctype>

#include "cchc/row_code.hpp"
#include "extract/table/cell_text.hpp"
#include "extract/table/value.hpp"
#include "lexicon/column_words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

using lexicon::is_remark;
using lexicon::names_total_row;

bool is_blank(const SourceRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const SourceCell& cell) { return is_blank_value(cell.text); });
}

class MatrixRowReader {
 public:
  MatrixRowReader(const Row& row, const Heading& heading) : row_(row), heading_(heading) {}

  SourceRow read() {
    const Columns& columns = heading_.columns;
    Location fallback = row_.cells.empty() ? Location{} : row_.cells.back().location;
    out_.number_location = out_.label_location = out_.unit_location = fallback;
    out_.location = out_.note_location = fallback;
    if (const Cell* across = cell_across()) {
      out_.label = text::strip_marks(across->text);
      out_.label_location = out_.number_location = across->location;
      out_.italic = across->italic;
    } else {
      take(columns.number, out_.printed, out_.number_location);
      take(columns.name, out_.label, out_.label_location);
      take(columns.unit, out_.unit, out_.unit_location);
      take(columns.note, out_.note, out_.note_location);
    }
    settle_number();
    for (const ValueColumn& value : heading_.values) add_cell(value.column);
    set_outline(out_);
    return std::move(out_);
  }

 private:
  [[nodiscard]] const Cell* at(int column) const {
    if (column < 0) return nullptr;
    const auto found = std::find_if(row_.cells.begin(), row_.cells.end(),
                                    [&](const Cell& cell) { return cell.column == column; });
    return found == row_.cells.end() ? nullptr : &*found;
  }

  // The only cell with text, or one merged over the names and values.
  [[nodiscard]] const Cell* cell_across() const {
    const Cell* only = nullptr;
    for (const Cell& cell : row_.cells) {
      if (text::trim(cell.text).empty()) continue;
      if (only != nullptr) return nullptr;
      only = &cell;
    }
    if (only == nullptr || only->column > heading_.columns.name) return nullptr;
    const bool figure = is_plain_figure(text::strip_marks(only->text));
    return figure ? nullptr : only;
  }

  void take(int column, std::string& text, Location& location) {
    const Cell* cell = at(column);
    if (cell == nullptr) return;
    text = read_cell_text(*cell).text;
    location = cell->location;
    out_.tracked = out_.tracked || cell->tracked;
    if (column == heading_.columns.number) out_.auto_number = cell->auto_number;
    if (column == heading_.columns.name)
      out_.italic = cell->italic || text::is_marked_italic(cell->text);
  }

  // "Tổng cộng" over number and name; "I. Thuộc thẩm quyền …" in one cell.
  void settle_number() {
    if (out_.label.empty() && !out_.printed.empty() && !read_printed(out_.printed)) {
      out_.label = std::move(out_.printed);
      out_.printed.clear();
      out_.label_location = out_.number_location;
    }
    if (!out_.printed.empty()) return;
    if (const auto leading = read_leading(out_.label)) {
      out_.printed = leading->number.code.to_string();
      out_.label.erase(0, leading->length);
    }
  }

  void add_cell(int column) {
    SourceCell value;
    value.location = out_.label_location;
    if (const Cell* cell = at(column)) {
      CellText own = read_cell_text(*cell);
      value.text = std::move(own.text);
      value.location = cell->location;
      value.tracked = cell->tracked;
      value.struck = own.struck;
      // A section's name that is merged over the values is no value.
      if (value.text == out_.label) value.text.clear();
    }
    if (column == heading_.columns.value) {
      out_.raw = value.text;
      out_.location = value.location;
    }
    out_.cells.push_back(std::move(value));
  }

  const Row& row_;
  const Heading& heading_;
  SourceRow out_;
};

bool is_item_number(std::string_view number) {
  const auto printed = read_printed(number);
  return printed && printed->code.last().style() == CodePart::Style::arabic;
}

}  // namespace

SourceRow read_matrix_row(const Row& row, const Heading& heading) {
  return MatrixRowReader(row, heading).read();
}

void finish_matrix(FormRows& form) {
  auto& rows = form.rows;
  // Below the last figures only numbered rows belong to the table.
  while (!rows.empty() && is_blank(rows.back())) {
    const bool numbered = is_item_number(rows.back().printed) && !rows.back().label.empty();
    if (numbered && !is_remark(text::fold(rows.back().label))) break;
    rows.pop_back();
  }
  for (SourceRow& row : rows) {
    if (names_total_row(text::fold(row.label))) {
      row.kind = RowKind::total;
    } else if (is_blank(row) && !is_item_number(row.printed)) {
      row.kind = RowKind::section;
    }
  }
}

}  // namespace cchc::extract
