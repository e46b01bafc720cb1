#include <array>

#include "check/examination.hpp"
#include "check/number_finding.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  for (const NumberFault& fault : examination.number_faults) {
    if (fault.problem == NumberProblem::duplicate) {
      findings.push_back(about_number(rule, examination.report, fault));
    }
  }
}

constexpr std::string_view bad =
    "3.1 | Số TTHC công bố mới | Thủ tục | 20\n"
    "3.2 | Số TTHC bãi bỏ, thay thế | Thủ tục | 8\n"
    "3.2 | Số TTHC liên thông | Thủ tục | 5";
constexpr std::string_view good =
    "3.1 | Số TTHC công bố mới | Thủ tục | 20\n"
    "3.2 | Số TTHC bãi bỏ, thay thế | Thủ tục | 8\n"
    "3.3 | Số TTHC liên thông | Thủ tục | 5";

constexpr std::array variants = {
    MessageVariant{"by-form",
                   {"Biểu mẫu in sẵn số {printed} ở hai dòng: dòng này và dòng “{other_label}”; "
                    "không phải lỗi của đơn vị, không cần sửa.",
                    "The form itself prints the number {printed} on two rows, this one and "
                    "“{other_label}”; there is nothing to mend."},
                   Severity::info},
};

}  // namespace

const Rule S201 = {
    .id = "S201",
    .name = "number-duplicate",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Trùng số thứ tự",
         .message = "Số thứ tự {printed} dùng cho hai dòng: dòng này và dòng “{other_label}”[; có "
                    "lẽ phải là {expected}].",
         .why =
             "Hai chỉ tiêu cùng số thứ tự thì khi tổng hợp không biết số liệu thuộc chỉ tiêu nào.",
         .mend = "Đánh lại số thứ tự của một trong hai dòng.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Number printed twice",
         .message = "The number {printed} stands on two rows: this one and “{other_label}”[; "
                    "perhaps it should be {expected}].",
         .why = "Where two rows share a number, nobody who merges reports can tell which figure is "
                "whose.",
         .mend = "Renumber one of the two rows.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
