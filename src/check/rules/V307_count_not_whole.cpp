#include "check/figure.hpp"
#include "check/row_rule.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

bool is_no_count(const Observation& row) {
  if (row.kind != IndicatorKind::count || !is_certain(row)) return false;
  return row.value->is_negative() || !row.value->is_whole();
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_rows(examination, rule, findings, is_no_count, add_value);
}

constexpr std::string_view bad = "2.1 | Tổng số biên chế được giao trong năm | Người | 77,5";
constexpr std::string_view good = "2.1 | Tổng số biên chế được giao trong năm | Người | 77";

}  // namespace

const Rule V307 = {
    .id = "V307",
    .name = "count-not-whole",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Số đếm không nguyên",
         .message =
             "Chỉ tiêu {cell} là số đếm nhưng ghi {value}; số đếm phải là số nguyên, không âm.",
         .why = "Số người, số hồ sơ, số văn bản không thể lẻ hoặc âm; thường là gõ nhầm dấu phân "
                "cách.",
         .mend = "Kiểm tra dấu chấm, dấu phẩy và ghi lại số nguyên.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Count is not whole",
         .message =
             "Indicator {cell} is a count but reads {value}; counts are whole and not negative.",
         .why = "Persons, cases and documents come whole; usually a separator was mistyped.",
         .mend = "Check dots and commas and write a whole number.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
