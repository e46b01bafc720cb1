#include <string>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

Phrase cause_of(UnreadTable::Reason reason) {
  switch (reason) {
    case UnreadTable::Reason::no_heading:
      return {"không nhận ra hàng tiêu đề của các cột", "no row was found that names its columns"};
    case UnreadTable::Reason::no_row_names:
      return {"không có cột nào ghi tên các hàng", "no column names its rows"};
  }
  return {};
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  for (const UnreadTable& table : examination.report.unread_tables) {
    Finding finding = about_report(rule, table.location);
    add_fact(finding, "heading", table.heading);
    add_fact(finding, "rows", std::to_string(table.rows));
    add_fact(finding, "columns", std::to_string(table.columns));
    add_fact(finding, "cause", cause_of(table.reason));
    findings.push_back(std::move(finding));
  }
}

constexpr std::string_view bad =
    "STT | 2023 | 2024\n"
    "1 | 120 | 98\n"
    "2 | 95 | 77\n"
    "3 | 110 | 101";
constexpr std::string_view good =
    "STT | Chỉ tiêu | Đơn vị tính | Năm 2023 | Năm 2024\n"
    "1 | Số hồ sơ đã tiếp nhận | Hồ sơ | 120 | 98";

}  // namespace

const Rule D107 = {
    .id = "D107",
    .name = "table-not-read",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Bảng số liệu không đọc được",
         .message = "Bảng bắt đầu bằng “{heading}” ({rows} hàng, {columns} cột) có số liệu nhưng "
                    "chưa được kiểm tra: {cause}.",
         .why = "Bảng có số liệu mà không đọc được thì mọi sai lệch trong bảng đều bị bỏ qua.",
         .mend = "Ghi đủ tiêu đề cho các cột của bảng, nhất là cột tên chỉ tiêu hoặc tên đơn vị; "
                 "nếu không được, hãy tự kiểm tra bảng này.",
         .bad = bad,
         .good = good},
    .english = {.title = "Table not read",
                .message =
                    "The table that begins with “{heading}” ({rows} rows, {columns} columns) holds "
                    "figures but was not checked: {cause}.",
                .why = "Whatever is wrong in a table that was not read goes unseen.",
                .mend =
                    "Give each column a heading, above all the one that names the rows; else check "
                    "this table by hand.",
                .bad = bad,
                .good = good},
    .check = check,
};

}  // namespace cchc::checking
