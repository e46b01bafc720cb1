#include "check/row_rule.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

bool is_fraction_in_count(const Observation& row) {
  return row.reading == Reading::fraction && row.kind == IndicatorKind::count;
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_rows(examination, rule, findings, is_fraction_in_count, add_value);
}

constexpr std::string_view bad = "3.2.1 | Tổng số hồ sơ đã giải quyết xong | Hồ sơ | 446/491";
constexpr std::string_view good = "3.2.1 | Tổng số hồ sơ đã giải quyết xong | Hồ sơ | 446";

}  // namespace

const Rule V302 = {
    .id = "V302",
    .name = "fraction-in-count",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Ô ghi hai số",
         .message = "Chỉ tiêu {cell} ghi “{raw}”, nhưng ô này chỉ được ghi một số; phần mềm tạm "
                    "lấy {value} (số đứng trước) để tính.",
         .why = "Ô này cần một số để tổng hợp. Ghi hai số cách nhau bằng dấu gạch chéo thì mỗi nơi "
                "hiểu một cách.",
         .mend =
             "Chỉ giữ lại số liệu của chỉ tiêu; số còn lại đưa vào chỉ tiêu tương ứng hoặc cột ghi "
             "chú.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Two figures where one belongs",
         .message = "Indicator {cell} reads “{raw}” where one figure belongs; it is taken for "
                    "{value}, the first of the two.",
         .why = "The cell is added up across reports. With two figures and a stroke every reader "
                "takes another one.",
         .mend =
             "Keep the indicator’s own figure; the other belongs to its own row or into the note.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
