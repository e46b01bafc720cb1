#include "check/figure.hpp"
#include "check/row_rule.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

bool is_out_of_range(const Observation& row) {
  if (row.kind != IndicatorKind::percent || !is_certain(row)) return false;
  if (row.reading == Reading::fraction) return false;
  if (row.value->is_negative()) return !row.may_be_negative;
  return !row.may_exceed_100 && *row.value > Decimal(100);
}

void add_range(Finding& finding, const Observation& row) {
  add_value(finding, row);
  // That the share is one of a whole was read from its name.
  finding.inferred = row.indicator < 0 && !row.value->is_negative();
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_rows(examination, rule, findings, is_out_of_range, add_range);
}

constexpr std::string_view bad = "5.1.1 | Tỷ lệ sở, ngành đã kết nối, liên thông | % | 102";
constexpr std::string_view good = "5.1.1 | Tỷ lệ sở, ngành đã kết nối, liên thông | % | 100";

}  // namespace

const Rule V306 = {
    .id = "V306",
    .name = "percent-out-of-range",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Tỷ lệ ngoài khoảng cho phép",
         .message = "Tỷ lệ ở chỉ tiêu {cell} ghi {value}%, nằm ngoài khoảng từ 0% đến 100%.",
         .why = "Tỷ lệ phần trăm của một bộ phận so với toàn bộ không thể âm, cũng không thể vượt "
                "100%.",
         .mend = "Kiểm tra lại tử số, mẫu số và dấu thập phân.",
         .bad = bad,
         .good = good},
    .english = {.title = "Percentage out of range",
                .message = "The percentage at {cell} reads {value}%, outside of 0% to 100%.",
                .why = "The share of a part in its whole is neither negative nor above 100%.",
                .mend = "Check numerator, denominator and the decimal mark.",
                .bad = bad,
                .good = good},
    .check = check,
};

}  // namespace cchc::checking
