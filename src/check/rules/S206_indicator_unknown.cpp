#include <string>
#include <utility>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

// The row has the number of an indicator: its name may just be worded anew.
void add_namesake(Finding& finding, const Schema& schema, const Observation& row) {
  if (!row.namesake.known()) return;
  const Indicator& indicator = schema.indicators[*row.namesake];
  add_fact(finding, "namesake_number", std::string(indicator.number));
  add_fact(finding, "namesake", shortened(indicator.name));
}

// Rows of a matrix are bodies or fields, and no form lists them.
bool is_of_matrix(const Report& report, const Observation& row) {
  const TableColumn* column = column_of(report, row);
  return column != nullptr && column->role == ColumnRole::value;
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const Report& report = examination.report;
  if (report.schema == nullptr) return;
  for (std::size_t index = 0; index < report.observations.size(); ++index) {
    const Observation& row = report.observations[index];
    if (row.indicator.known() || !row.leads || is_of_matrix(report, row)) continue;
    Finding finding = about_row(rule, report, CellId(index));
    if (row.label_location.known()) finding.location = row.label_location;
    add_fact(finding, "label", label_of(row));
    add_fact(finding, "schema", Name{std::string(report.schema->id)});
    add_fact(finding, "source", Name{std::string(report.schema->source)});
    add_namesake(finding, *report.schema, row);
    findings.push_back(std::move(finding));
  }
}

constexpr std::string_view bad =
    "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16\n"
    "2 | Số cây xanh đã trồng trong trụ sở | Cây | 25";
constexpr std::string_view good = "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16";

}  // namespace

const Rule S206 = {
    .id = "S206",
    .name = "indicator-unknown",
    .severity = Severity::info,
    .vietnamese = {.title = "Chỉ tiêu ngoài biểu mẫu",
                   .message = "Dòng “{label}” không có trong biểu mẫu[ theo {source}][; ở số "
                              "{namesake_number}, biểu mẫu ghi là “{namesake}”].",
                   .why = "Dòng tự thêm, hoặc tên viết khác biểu mẫu đến mức không nhận ra, thì "
                          "không được tổng hợp.",
                   .mend =
                       "Nếu là chỉ tiêu của biểu mẫu, hãy sửa tên cho đúng; nếu là dòng tự thêm, "
                       "cân nhắc chuyển sang phần lời (thuyết minh) của báo cáo hoặc ghi chú.",
                   .bad = bad,
                   .good = good},
    .english =
        {.title = "Indicator unknown",
         .message = "The row “{label}” is not in the form[ of {source}][; at {namesake_number} the "
                    "form has “{namesake}”].",
         .why =
             "A row that was added, or whose name is too unlike the form’s, is lost when reports "
             "are merged.",
         .mend =
             "Where it is a row of the form, mend its name; where it was added, consider the prose "
             "or a note instead.",
         .bad = bad,
         .good = good},
    .example = Example::told_and_not,
    .check = check,
};

}  // namespace cchc::checking
