#include <array>
#include <cstdint>
#include <string_view>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/lost_grids.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

std::string_view variant_of(const UnreadTable& table) {
  if (is_lost_grid(table)) return "grid-lost";
  return table.reason == UnreadTable::Reason::no_row_names ? "no-row-names" : "";
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  if (has_lost_grids_only(examination.report)) return;  // F903 says so
  for (const UnreadTable& table : examination.report.unread_tables) {
    Finding finding = about_report(rule, table.location);
    finding.variant = variant_of(table);
    add_fact(finding, "heading", table.heading);
    add_fact(finding, "rows", std::int64_t{table.rows});
    add_fact(finding, "columns", std::int64_t{table.columns});
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

constexpr std::array variants = {
    MessageVariant{"no-row-names",
                   {"Bảng bắt đầu bằng “{heading}” ({rows} dòng, {columns} cột) có số liệu nhưng "
                    "chưa được kiểm tra: không có cột nào ghi tên các dòng.",
                    "The table that begins with “{heading}” ({rows} rows, {columns} columns) holds "
                    "figures but was not checked: no column names its rows."}},
    MessageVariant{
        "grid-lost",
        {"Bảng bắt đầu từ dòng này có số liệu nhưng chưa được kiểm tra: các ô không còn nằm đúng "
         "hàng, đúng cột. Nếu tệp được chuyển từ PDF, hãy chuyển lại bằng lệnh “pdftotext "
         "-layout”, hoặc kiểm tra bản Word gốc.",
         "The table that begins at this line holds figures but was not checked: its cells no "
         "longer stand in rows and columns. If the text was made from a PDF, convert it again by "
         "“pdftotext -layout”, or check the original Word file."}},
};

}  // namespace

const Rule D107 = {
    .id = "D107",
    .name = "table-not-read",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Bảng số liệu không đọc được",
         .message = "Bảng bắt đầu bằng “{heading}” ({rows} dòng, {columns} cột) có số liệu nhưng "
                    "chưa được kiểm tra: không nhận ra dòng tiêu đề của các cột.",
         .why = "Bảng có số liệu mà không đọc được thì mọi sai lệch trong bảng đều bị bỏ qua.",
         .mend = "Ghi đủ tiêu đề cho các cột của bảng, nhất là cột tên chỉ tiêu hoặc tên đơn vị; "
                 "nếu không được, hãy tự kiểm tra bảng này.",
         .bad = bad,
         .good = good},
    .english = {.title = "Table not read",
                .message =
                    "The table that begins with “{heading}” ({rows} rows, {columns} columns) holds "
                    "figures but was not checked: no row was found that names its columns.",
                .why = "Whatever is wrong in a table that was not read goes unseen.",
                .mend =
                    "Give each column a heading, above all the one that names the rows; else check "
                    "this table by hand.",
                .bad = bad,
                .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
