#include <string>
#include <utility>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const Report& report = examination.report;
  if (report.schema == nullptr) return;
  for (const MissingRow& missing : report.missing_rows) {
    const Indicator& indicator = report.schema->indicators[missing.indicator];
    Finding finding = about_report(rule);
    finding.form = report.schema->forms[indicator.form].number;
    finding.code = indicator.code;
    if (missing.after.known()) {
      const auto& row = report.cell(missing.after);
      finding.location = row.location;
      add_related(finding, report, missing.after);
      add_fact(finding, "after", name_of(report, missing.after, finding.form));
    }
    add_fact(finding, "cell", name_of(report, {{}, finding.form, finding.code}, finding.form));
    add_fact(finding, "label", shortened(indicator.name));
    add_level(finding, report);
    findings.push_back(std::move(finding));
  }
}

constexpr std::string_view bad = "2.1 | Tổng số biên chế được giao trong năm | Người | 77";
constexpr std::string_view good =
    "2.1 | Tổng số biên chế được giao trong năm | Người | 77\n"
    "2.2 | Tổng số biên chế có mặt tại thời điểm báo cáo | Người | 73";

}  // namespace

const Rule S207 = {
    .id = "S207",
    .name = "indicator-missing",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Thiếu chỉ tiêu",
         .message = "Báo cáo thiếu chỉ tiêu {cell} “{label}” mà[ cấp {level}] phải báo cáo[ (vị "
                    "trí: sau chỉ tiêu {after})].",
         .why =
             "Dòng bị xóa khỏi bảng thì người tổng hợp không biết là không phát sinh hay bỏ sót.",
         .mend = "Thêm lại dòng của chỉ tiêu này, kể cả khi số liệu bằng 0.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Indicator missing",
         .message = "The report lacks indicator {cell}, “{label}”, which has to be filled[ by a "
                    "{level}][ (after {after})].",
         .why =
             "Where a row was deleted, nobody can tell whether there was nothing to report or it "
             "was forgotten.",
         .mend = "Put the row back, even where its figure is 0.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
