#include "check/row_rule.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

Phrase problem_of(const Observation& row) {
  switch (row.shift) {
    case Shift::row_left:
      return {"các ô lệch sang trái một cột; chương trình đã đọc lại theo đúng cột",
              "its cells stand one column to the left; they were read as if put back"};
    case Shift::row_right:
      return {"các ô lệch sang phải một cột; chương trình đã đọc lại theo đúng cột",
              "its cells stand one column to the right; they were read as if put back"};
    case Shift::unit_column:
      return {"số liệu “" + row.stray +
                  "” nằm ở cột đơn vị tính; chương trình đã lấy làm số liệu của hàng này",
              "the figure “" + row.stray +
                  "” stands in the unit’s column; it was taken for the row’s value"};
    case Shift::stray_figure:
      return {"cột đơn vị tính có số “" + row.stray + "”, cột số liệu ghi “" + row.raw +
                  "”; không rõ số nào đúng",
              "the unit’s column holds the figure “" + row.stray + "”, the value’s column “" +
                  row.raw + "”; which one counts is not clear"};
    case Shift::exchanged:
      return {"đơn vị tính “" + row.unit + "” và số liệu “" + row.raw +
                  "” đổi chỗ cho nhau; chương trình đã đọc lại theo đúng cột",
              "its unit “" + row.unit + "” and its value “" + row.raw +
                  "” stand in each other’s columns; they were read as if put back"};
    case Shift::note_column:
      return {"số liệu “" + row.stray + "” nằm ở cột ghi chú; đã hiểu là số liệu của hàng này",
              "the figure “" + row.stray +
                  "” stands in the note’s column; it was taken for the row’s value"};
    case Shift::none:
      break;
  }
  return {};
}

bool has_slipped(const Observation& row) { return row.shift != Shift::none; }

void describe(Finding& finding, const Observation& row) {
  const bool in_unit_column = row.shift == Shift::unit_column || row.shift == Shift::stray_figure ||
                              row.shift == Shift::exchanged;
  if (in_unit_column && row.unit_location.known()) finding.location = row.unit_location;
  add_fact(finding, "problem", problem_of(row));
  add_fact(finding, "stray", row.stray);
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

}  // namespace

const Rule S205 = {
    .id = "S205",
    .name = "column-shifted",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Số liệu lệch cột",
         .message = "Hàng của chỉ tiêu {cell} bị lệch cột: {problem}.",
         .why =
             "Ô lệch cột làm số liệu bị đọc thành đơn vị tính hoặc ghi chú, và mất khi tổng hợp.",
         .mend = "Chuyển các ô của hàng về đúng cột.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Cells in the wrong column",
         .message = "The row of {cell} has slipped: {problem}.",
         .why =
             "Where cells stand one column off, a figure is read as a unit or a note and is lost "
             "when reports are merged.",
         .mend = "Move the cells of the row to their own columns.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
