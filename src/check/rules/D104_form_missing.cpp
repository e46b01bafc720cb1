#include <string>
#include <utility>
#include <vector>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

// What this level has to give there, so that nobody looks for more than that.
std::vector<std::string> rows_to_fill(const Schema& schema, const MissingForm& missing) {
  std::vector<std::string> codes;
  for (const std::uint32_t row : missing.rows) codes.emplace_back(schema.indicators[row].code);
  return codes;
}

// "Phụ lục 5", where the report calls its forms so.
CellName called_like_others(const Report& report, std::string_view number) {
  CellName form{.form = std::string(number), .code = {}};
  for (const FormName& name : report.form_names) {
    const std::string_view called = name.called;
    if (name.form.empty() || !called.ends_with(name.form)) continue;
    form.form_called = called.substr(0, called.size() - name.form.size());
    form.form_called += number;
    break;
  }
  return form;
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const Report& report = examination.report;
  if (report.schema == nullptr) return;
  for (const MissingForm& missing : report.missing_forms) {
    const FormSchema& form = report.schema->forms[missing.form];
    Finding finding = about_report(rule);
    finding.form = form.number;
    add_fact(finding, "form", std::string(form.number));
    add_fact(finding, "called", called_like_others(report, form.number));
    add_fact(finding, "title", Name{std::string(form.title)});
    add_level(finding, report);
    add_fact(finding, "rows", rows_to_fill(*report.schema, missing));
    findings.push_back(std::move(finding));
  }
}

constexpr std::string_view bad =
    "Biểu mẫu 1\n"
    "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16";
constexpr std::string_view good =
    "Biểu mẫu 1\n"
    "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16\n"
    "Biểu mẫu 2\n"
    "1 | Tổng số VBQPPL do địa phương ban hành | Văn bản | 4";

}  // namespace

const Rule D104 = {
    .id = "D104",
    .name = "form-missing",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Thiếu biểu mẫu",
         .message = "Báo cáo thiếu {called:form} “{title}”[; cấp {level} phải báo cáo các chỉ "
                    "tiêu {rows} của biểu mẫu này].",
         .why = "Cấp báo cáo này phải gửi đủ các biểu mẫu; thiếu một biểu là thiếu toàn bộ số liệu "
                "của lĩnh vực đó khi tổng hợp.",
         .mend = "Bổ sung biểu mẫu còn thiếu, kể cả khi không phát sinh số liệu.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Form missing",
         .message =
             "The report lacks {called:form}, “{title}”[; a {level} has to fill {rows} in it].",
         .why = "A report of this level has to hold every form; where one is missing, so are all "
                "figures of its field.",
         .mend = "Add the form, even where there is nothing to report.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
