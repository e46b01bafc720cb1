#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const Metadata& head = examination.report.metadata;
  if (!head.date_line || (head.date.day != 0 && head.date.month != 0)) return;
  findings.push_back(about_report(rule, head.date_location));
}

constexpr std::string_view bad = "Tân Hòa, ngày tháng 8 năm 2024";
constexpr std::string_view good = "Tân Hòa, ngày 28 tháng 8 năm 2024";

}  // namespace

const Rule D102 = {
    .id = "D102",
    .name = "report-date-incomplete",
    .severity = Severity::info,
    .vietnamese =
        {.title = "Ngày báo cáo chưa đầy đủ",
         .message = "Dòng ngày tháng của báo cáo còn thiếu ngày hoặc tháng.",
         .why = "Ngày, tháng ban hành thuộc thể thức của báo cáo, và là căn cứ để biết báo cáo có "
                "gửi đúng hạn hay không.",
         .mend = "Ghi đủ ngày, tháng, năm ban hành. Nếu đây là bản dự thảo thì có thể bỏ qua.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Report date incomplete",
         .message = "The date line of the report lacks its day or month.",
         .why = "The date is part of the form of a report and shows whether it was sent in time.",
         .mend = "Write day, month and year of issue. A draft may ignore this.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
