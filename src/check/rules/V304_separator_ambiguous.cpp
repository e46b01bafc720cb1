#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "check/examination.hpp"
#include "check/figure.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

bool fits(const Examination& examination, CellId observation, const Decimal& value) {
  const Assumption assumption{observation, value};
  for (const std::uint32_t index : examination.relations_of(observation)) {
    const Judgement judgement =
        judge(examination.report, examination.report.relations[index], std::span(&assumption, 1));
    if (judgement.verdict != Verdict::holds && judgement.verdict != Verdict::unchecked) {
      return false;
    }
  }
  return true;
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const auto& rows = examination.report.observations;
  for (CellId index{0}; *index < rows.size(); ++index) {
    const Observation& row = rows[*index];
    if (!row.value || !row.other_value) continue;
    const bool first_fits = fits(examination, index, *row.value);
    const bool other_fits = fits(examination, index, *row.other_value);
    if (first_fits && !other_fits) continue;  // the row's own relations decide
    Finding finding = about_row(rule, examination.report, index);
    finding.actual = row.value;
    if (other_fits && !first_fits) finding.expected = row.other_value;
    add_fact(finding, "raw", row.raw);
    add_fact(finding, "value", Quantity{*row.value});
    add_fact(finding, "other", Quantity{*row.other_value});
    findings.push_back(std::move(finding));
  }
}

constexpr std::string_view bad = "1 | Kinh phí đã giải ngân | Tỷ đồng | 1,902";
constexpr std::string_view good = "1 | Kinh phí đã giải ngân | Tỷ đồng | 1,90";

}  // namespace

const Rule V304 = {
    .id = "V304",
    .name = "separator-ambiguous",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Dấu chấm, dấu phẩy trong số có thể hiểu hai cách",
         .message = "Số liệu “{raw}” ở chỉ tiêu {cell} có thể hiểu là {value:kind} hoặc "
                    "{other:kind}; phần mềm tạm hiểu là {value}.",
         .why =
             "Dấu chấm dùng để tách hàng nghìn, dấu phẩy để tách phần thập phân. Khi viết lẫn lộn, "
             "số có thể bị đọc lệch một nghìn lần.",
         .mend =
             "Viết lại số theo quy ước: 1.902 nếu là một nghìn chín trăm linh hai; nếu là số thập "
             "phân thì làm tròn còn hai chữ số sau dấu phẩy (1,90) hoặc đổi sang đơn vị tính "
             "nhỏ hơn.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Ambiguous separator",
         .message = "The value “{raw}” at {cell} can be read as {value:kind} or as {other:kind}; "
                    "it is taken for {value}.",
         .why =
             "Dots group thousands, a comma precedes decimals. Where they are mixed, a figure may "
             "be off a thousandfold.",
         .mend = "Write it by that convention: 1.902 for one thousand nine hundred and two; a "
                 "decimal with two decimals (1,90), or in a smaller unit.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
