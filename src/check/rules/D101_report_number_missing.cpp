#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

// A bare table without any head is no report whose number is missing.
bool has_head(const Metadata& head) {
  return head.number_blank || !head.title.empty() || head.date_line;
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const Metadata& head = examination.report.metadata;
  if (!head.number.empty() || !has_head(head)) return;
  findings.push_back(about_report(rule, head.number_location));
}

constexpr std::string_view bad = "Số: /BC-UBND";
constexpr std::string_view good = "Số: 105/BC-UBND";

}  // namespace

const Rule D101 = {
    .id = "D101",
    .name = "report-number-missing",
    .severity = Severity::info,
    .vietnamese =
        {.title = "Thiếu số, ký hiệu văn bản",
         .message = "Báo cáo chưa ghi số, ký hiệu (dòng “Số: …/BC-…” còn trống hoặc không có).",
         .why =
             "Số báo cáo cho biết văn bản đã được ban hành và là căn cứ để tra cứu, đối chiếu; bản "
             "dự thảo thường còn để trống.",
         .mend =
             "Ghi số của báo cáo sau khi văn thư cấp số. Nếu đây là bản dự thảo thì có thể bỏ qua.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Report number missing",
         .message = "The report has no number (the line “Số: …/BC-…” is blank or absent).",
         .why = "The number shows that the report was issued, and is what others cite and look up; "
                "drafts usually leave it blank.",
         .mend = "Write the number under which the report was registered. A draft may ignore this.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
