#include <array>

#include "base/names.hpp"
#include "check/row_rule.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

std::string_view variant_of(Shift shift) {
  switch (shift) {
    case Shift::row_right:
      return "right";
    case Shift::unit_column:
      return "unit-column";
    case Shift::stray_figure:
      return "stray-figure";
    case Shift::exchanged:
      return "exchanged";
    case Shift::note_column:
      return "note-column";
    case Shift::row_left:
    case Shift::none:
      break;
  }
  return "";
}

bool has_slipped(const Observation& row) { return row.shift != Shift::none; }

void describe(Finding& finding, const Observation& row) {
  if (names::shift[row.shift].in_unit && row.unit_location.known())
    finding.location = row.unit_location;
  finding.variant = variant_of(row.shift);
  add_fact(finding, "stray", row.stray);
  add_fact(finding, "raw", row.raw);
  if (row.shift == Shift::exchanged) add_fact(finding, "unit", row.unit);
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_rows(examination, rule, findings, has_slipped, describe);
}

constexpr std::string_view bad =
    "4.1 | Số hồ sơ đã công khai kết quả | Hồ sơ | 500\n"
    "4.2 | Số hồ sơ tiếp nhận qua bưu chính | 260 |";
constexpr std::string_view good =
    "4.1 | Số hồ sơ đã công khai kết quả | Hồ sơ | 500\n"
    "4.2 | Số hồ sơ tiếp nhận qua bưu chính | Hồ sơ | 260";

constexpr std::array variants = {
    MessageVariant{"right",
                   {"Các ô của chỉ tiêu {cell} bị lệch sang phải một cột; phần mềm đã tự hiểu "
                    "theo đúng cột, nhưng cần sửa lại trong tệp.",
                    "The row of {cell} has slipped: its cells stand one column to the right; they "
                    "were read as if put back."}},
    MessageVariant{
        "unit-column",
        {"Số liệu “{stray}” của chỉ tiêu {cell} nằm ở cột đơn vị tính; phần mềm đã lấy làm "
         "số liệu của dòng này, nhưng cần chuyển về đúng cột.",
         "The row of {cell} has slipped: the figure “{stray}” stands in the unit’s "
         "column; it was taken for the row’s value."}},
    MessageVariant{"stray-figure",
                   {"Ở chỉ tiêu {cell}, cột đơn vị tính có số “{stray}”, cột số liệu ghi “{raw}”; "
                    "không rõ số nào đúng.",
                    "The row of {cell} has slipped: the unit’s column holds the figure “{stray}”, "
                    "the value’s column “{raw}”; which one counts is not clear."}},
    MessageVariant{
        "exchanged",
        {"Ở chỉ tiêu {cell}, đơn vị tính “{unit}” và số liệu “{raw}” bị ghi đổi chỗ cho nhau; "
         "phần mềm đã tự hiểu theo đúng cột, nhưng cần sửa lại trong tệp.",
         "The row of {cell} has slipped: its unit “{unit}” and its value “{raw}” stand "
         "in each other’s columns; they were read as if put back."}},
    MessageVariant{
        "note-column",
        {"Số liệu “{stray}” của chỉ tiêu {cell} nằm ở cột ghi chú; phần mềm đã lấy làm số "
         "liệu của dòng này, nhưng cần chuyển về đúng cột.",
         "The row of {cell} has slipped: the figure “{stray}” stands in the note’s "
         "column; it was taken for the row’s value."}},
};

}  // namespace

const Rule S205 = {
    .id = "S205",
    .name = "column-shifted",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Số liệu lệch cột",
         .message = "Các ô của chỉ tiêu {cell} bị lệch sang trái một cột; phần mềm đã tự hiểu "
                    "theo đúng cột, nhưng cần sửa lại trong tệp.",
         .why =
             "Ô lệch cột làm số liệu bị đọc thành đơn vị tính hoặc ghi chú, và mất khi tổng hợp.",
         .mend = "Chuyển các ô của dòng về đúng cột.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Cells in the wrong column",
         .message = "The row of {cell} has slipped: its cells stand one column to the left; they "
                    "were read as if put back.",
         .why =
             "Where cells stand one column off, a figure is read as a unit or a note and is lost "
             "when reports are merged.",
         .mend = "Move the cells of the row to their own columns.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
