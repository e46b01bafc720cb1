// A report as data: who reports on which period, and every indicator row with its place. The
// contract between extract, check and emit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cchc/decimal.hpp"
#include "cchc/document.hpp"
#include "cchc/index.hpp"
#include "cchc/location.hpp"
#include "cchc/period.hpp"
#include "cchc/prose.hpp"
#include "cchc/schema.hpp"
#include "cchc/table.hpp"

namespace cchc {

// Where the report says which period it covers; D103 compares them.
struct PeriodMention {
  enum class Place : std::uint8_t {
    title,
    annex,      // the head of an annex
    opening,    // "… báo cáo kết quả quý III năm 2024 như sau:"
    closing,    // "Trên đây là báo cáo …"
    enclosure,  // "(Kèm theo Báo cáo …)"
  };
  Place place = Place::title;
  Period period;
  Location location;
};

struct Metadata {
  // As reports are grouped by, "UBND huyện Đông Lĩnh", whatever the capitals, tone placement and
  // abbreviations of the report; empty where not found.
  std::string organization;
  std::string organization_printed;  // as it stands in the report
  Level level = Level::unknown;
  std::string number;         // "719/BC-UBND"; empty where missing
  bool number_blank = false;  // a line "Số: /BC-UBND" is there, without the number
  Location number_location;
  Date date;
  bool date_line = false;  // a line "…, ngày … tháng … năm …" is there
  Location date_location;
  std::optional<Period> period;
  std::vector<PeriodMention> period_mentions;
  std::vector<PeriodMention> sentence_mentions;  // where its sentences speak of itself; T612
  std::string title;  // "Công tác cải cách hành chính quý III năm 2024"
  Location title_location;
};

// How a value's cell reads.
enum class Reading : std::uint8_t {
  blank,       // empty, a dash or dots
  none_word,   // "Không", "Không có" where no code is asked for: nothing to report
  number,      // `value`
  fraction,    // `value` of `of`
  code,        // `value` is one of the codes
  code_word,   // the word of a code; `value` is set where the unit says which number it stands for
  unreadable,  // no number, no code, no blank
};

// Whether the cells of a row stood where the header says, and what was done about it.
enum class Shift : std::uint8_t {
  none,
  row_left,      // all cells one column to the left; put back
  row_right,     // all cells one column to the right; put back
  unit_column,   // the value stood in the unit's column, its own cell was blank; taken from there
  stray_figure,  // a figure in the unit's column and another in the value's; nothing was taken
  exchanged,     // the unit stood in the value's column and the value in the unit's; put back
  note_column,   // the value stood in the note's column, its own cell was blank; taken from there
};

// The cells of a row as they stand in the report.
struct RowCells {
  std::string printed;  // what stood in the STT cell, without inline marks
  std::string label;    // the same of the others
  std::string unit;
  std::string raw;  // the value's cell
  std::string note;
  Shift shift = Shift::none;
  std::string stray;         // the figure that stood in another column, as written
  bool auto_number = false;  // the word processor computes `printed`
  bool tracked = false;      // the value depends on a tracked change
  bool struck = false;       // text struck out in the value's cell was left out
  bool among = false;        // a row of a "trong đó" list
  Location location;         // the value's cell
  Location number_location;
  Location label_location;
  Location unit_location;
};

// What the row is: its place in the report and in the schema, and what its form asks of it.
struct RowIdentity {
  std::string form;  // "3"; "1" where one table holds everything
  std::string code;  // the number that the row should have: "3.2.1", "3.2.3/1"
  TableId table;
  RowId row;
  ColumnId column;        // none where the table has one value column
  bool leads = true;      // the cell that stands for its row
  CellId parent;          // the row that it is a part of
  IndicatorId indicator;  // none where the schema has no such row
  // Of a row that is none of the schema's by its name: the indicator whose number, unit and place
  // it has, if any. Nothing is computed from it, but that indicator is not missing either.
  IndicatorId namesake;
  bool number_recovered = false;    // STT was blank or a dot where the form prints a number
  bool schema_wants_value = false;  // this report's level must fill it
  IndicatorKind kind = IndicatorKind::unknown;
  std::vector<std::pair<std::int32_t, std::string>> codes;  // allowed ones, where kind is code
  bool may_exceed_100 = false;
  bool may_be_negative = false;  // it tells a change: "tăng, giảm so với cùng kỳ"
};

// What its figure says.
struct RowReading {
  std::optional<Decimal> value;
  std::optional<Decimal> of;           // only of a fraction
  std::optional<Decimal> other_value;  // the second reading of an ambiguous separator (V304)
  Reading reading = Reading::blank;
  bool percent_sign = false;
};

// One cell: the value of a row in a column. Most tables have one value column, so that a cell is a
// row; of others, rules about rows look at the leading cell only.
struct Observation : RowCells, RowIdentity, RowReading {};

// A row of the schema that the report should have and does not (S207).
struct MissingRow {
  std::uint32_t indicator = 0;  // index in Schema::indicators
  CellId after;                 // the row that it should follow; none: first of its form
};

// A form that the report should have and does not (D104): its level must hold it, or must fill rows
// of it.
struct MissingForm {
  std::uint16_t form = 0;           // index in Schema::forms
  std::vector<std::uint32_t> rows;  // indicators of it that this level must fill
};

// One cell of a relation. `observation` is none where the report has no such row; form and code say
// which row that would be.
struct Term {
  CellId observation;
  std::string form;
  std::string code;
};

// What must hold between cells of this report. Rules see relations and never forms, so that a new
// form is data and a new rule needs no new form.
struct Relation {
  enum class Origin : std::uint8_t {
    schema,
    printed,   // the report says it: a column's formula, a row "Tổng cộng"
    inferred,  // read from wording
  };
  RelationKind kind = RelationKind::sum;
  Origin origin = Origin::schema;
  Term target;
  std::vector<Term> operands;
  std::uint16_t numerators =
      1;                       // ratio: so many first operands, added up, over the sum of the rest
  std::uint16_t minus = 0;     // difference: so many of the last operands are taken away
  bool plain = false;          // ratio: not in per cent
  bool blank_is_zero = false;  // a blank part is nothing: cells of a matrix
  bool usual = false;          // practice may differ: where it fails, one asks
};

// A relation that the words or the form of a table speak of, and whose cells were not found.
struct Unexplained {
  RelationKind kind = RelationKind::sum;
  Term target;
  bool two_readings = false;  // cells were found, in more than one way
};

// What the report calls a form: "Phụ lục 3", where its number is 3.
struct FormName {
  std::string form;
  std::string called;
};

struct Report {
  std::string path;                // as it was asked for
  std::string part;                // Document::part
  const Schema* schema = nullptr;  // null: structural reading
  bool has_table = false;          // false: F903
  Metadata metadata;
  std::vector<Observation> observations;  // in the order of the report, row by row
  std::vector<ReportTable> tables;        // those that were read
  std::vector<UnreadTable> unread_tables;
  std::vector<FormName> form_names;  // of those whose titles were found
  std::vector<Relation> relations;
  std::vector<Unexplained> unexplained;
  std::vector<ProseSentence> prose;  // sentences with figures, outside of tables
  std::vector<Claim> claims;         // what they state of their figures, in order
  std::vector<MissingRow> missing_rows;
  std::vector<MissingForm> missing_forms;
  std::vector<Location> undecodable;  // bytes that no encoding explains
  std::vector<std::string> sheets;    // Document::sheets
  std::vector<Unread> unread;         // Document::unread

  [[nodiscard]] const Observation& cell(CellId id) const { return observations[*id]; }
};

// Empty where the report has no title for that form.
std::string_view called_form(const Report& report, std::string_view form);

// The column that a cell stands in; null where its table has one value column.
const TableColumn* column_of(const Report& report, const Observation& cell);

// "Số hồ sơ đã giải quyết › Trước hạn"
std::string path_text(const TableColumn& column);

}  // namespace cchc
