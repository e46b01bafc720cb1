#include <algorithm>
#include <string>
#include <vector>

#include "check/row_rule.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

bool has_other_code(const Observation& row) {
  if (row.kind != IndicatorKind::code || row.codes.empty()) return false;
  if (row.reading == Reading::unreadable || row.reading == Reading::fraction) return true;
  if (!row.value) return false;
  return std::none_of(row.codes.begin(), row.codes.end(),
                      [&](const auto& code) { return Decimal(code.first) == *row.value; });
}

std::vector<std::string> list_of_codes(const Observation& row) {
  std::vector<std::string> list;
  for (const auto& [value, word] : row.codes) {
    // "Có/không" names no numbers.
    list.push_back(value >= 0 ? word + " = " + std::to_string(value) : word);
  }
  return list;
}

void add_codes(Finding& finding, const Observation& row) {
  add_value(finding, row);
  add_fact(finding, "codes", list_of_codes(row));
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_rows(examination, rule, findings, has_other_code, add_codes);
}

constexpr std::string_view bad =
    "6.2 | Hình thức khảo sát | Trực tuyến = 0; Phát phiếu = 1; Kết hợp = 2 | 3";
constexpr std::string_view good =
    "6.2 | Hình thức khảo sát | Trực tuyến = 0; Phát phiếu = 1; Kết hợp = 2 | 2";

}  // namespace

const Rule V305 = {
    .id = "V305",
    .name = "code-invalid",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Trả lời không đúng mã quy định",
         .message = "Chỉ tiêu {cell} ghi “{raw}”, không phải một trong các mã quy định: {codes:;}.",
         .why = "Chỉ tiêu này chỉ nhận một trong các mã ghi ở cột đơn vị tính.",
         .mend = "Chọn một trong các mã quy định.",
         .bad = bad,
         .good = good},
    .english = {.title = "Invalid code",
                .message = "Indicator {cell} reads “{raw}”, which is none of its codes: {codes:;}.",
                .why = "This row takes one of the codes that its unit lists.",
                .mend = "Choose one of the codes.",
                .bad = bad,
                .good = good},
    .check = check,
};

}  // namespace cchc::checking
