#include <string>
#include <vector>

#include "check/claim_finding.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

Finding about_cell(const Rule& rule, const Report& report, const Claim& claim) {
  const Observation& cell = report.cell(claim.cell);
  Finding finding = about_row(rule, report, claim.cell);
  finding.location = claim.location;
  finding.actual = claim.reported.value;
  finding.expected = cell.value;
  const std::string written = written_in(claim.text, claim.reported.value);
  add_fact(finding, "prose", Quantity{claim.reported.value, {}, written});
  add_fact(finding, "table", Quantity{*cell.value, {}, cell.raw});
  add_fact(finding, "label", label_of(cell));
  add_related(finding, report, claim.cell);
  return finding;
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  for (const Claim& claim : examination.report.claims) {
    if (claim.kind != Claim::Kind::same || claim.verdict != Claim::Verdict::disagrees) continue;
    findings.push_back(claim.cell.known() ? about_cell(rule, examination.report, claim)
                                          : about_claim(rule, claim));
  }
}

constexpr std::string_view bad =
    "Số văn bản chỉ đạo CCHC đã ban hành: 18 văn bản.\n"
    "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16";
constexpr std::string_view good =
    "Số văn bản chỉ đạo CCHC đã ban hành: 16 văn bản.\n"
    "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16";

}  // namespace

const Rule T611 = {
    .id = "T611",
    .name = "prose-table-mismatch",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Số liệu trong lời văn khác với bảng hoặc với chỗ khác trong lời văn",
         .message =
             "Lời văn ghi {prose}[ cho “{label}”, nhưng bảng (chỉ tiêu {cell}) ghi {table}][, "
             "nhưng ở trên đã ghi {elsewhere} cho cùng số liệu này: “{text}”].",
         .why =
             "Cùng một chỉ tiêu thì lời văn và bảng phải ghi một số. Chỉ so khi lời văn gọi đúng "
             "tên chỉ tiêu (hoặc tên dòng và tên cột), trong cùng kỳ báo cáo. Hai chỗ trong lời "
             "văn "
             "chỉ được so khi cùng nói về toàn bộ (“tổng số”, “toàn huyện”) bằng cùng những từ đó.",
         .mend = "Đối chiếu với số liệu gốc rồi sửa chỗ ghi sai.",
         .bad = bad,
         .good = good},
    .english = {.title = "Prose gives another figure than the table or the prose elsewhere",
                .message =
                    "The prose gives {prose}[ for “{label}”, but the table ({cell}) has {table}][, "
                    "but {elsewhere} further up for the same thing: “{text}”].",
                .why = "One indicator has one figure. Compared only where the sentence gives the "
                       "indicator's own name (or those of row and column) in the same period. Two "
                       "places of the prose are compared where both speak of the whole (“tổng số”, "
                       "“toàn huyện”) in the same words.",
                .mend = "Compare both with the original figures.",
                .bad = bad,
                .good = good},
    .check = check,
};

}  // namespace cchc::checking
