#include <string>

#include "check/row_rule.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

bool repeats_percent_sign(const Observation& row) {
  return !row.column.known() && row.percent_sign && row.value &&
         row.unit.find('%') != std::string::npos;
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_rows(examination, rule, findings, repeats_percent_sign, add_value);
}

constexpr std::string_view bad = "2.5 | Tỷ lệ biên chế đã tinh giản so với năm 2015 | % | 12,5%";
constexpr std::string_view good = "2.5 | Tỷ lệ biên chế đã tinh giản so với năm 2015 | % | 12,5";

}  // namespace

const Rule V303 = {
    .id = "V303",
    .name = "percent-sign-in-value",
    .severity = Severity::info,
    .vietnamese =
        {.title = "Thừa dấu %",
         .message =
             "Chỉ tiêu {cell} ghi “{raw}”: cột đơn vị tính đã có %, ô số liệu chỉ cần ghi {value}.",
         .why = "Dấu % trong ô số liệu khiến Excel hiểu thành chữ hoặc chia cho 100.",
         .mend = "Chỉ ghi số, bỏ dấu %.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Percent sign in the value",
         .message = "Indicator {cell} reads “{raw}”: its unit already says %, so the cell takes "
                    "{value} alone.",
         .why =
             "A percent sign in the cell makes spreadsheets take it for text or divide it by 100.",
         .mend = "Write the number alone.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
