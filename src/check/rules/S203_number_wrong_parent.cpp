#include "check/examination.hpp"
#include "check/number_finding.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  for (const NumberFault& fault : examination.number_faults) {
    if (fault.problem == NumberProblem::wrong_parent || fault.problem == NumberProblem::shrunk ||
        fault.problem == NumberProblem::other_style) {
      findings.push_back(about_number(rule, examination.report, fault));
    }
  }
}

constexpr std::string_view bad =
    "1.2 | Kiểm tra CCHC | |\n"
    "1.1.1 | Số cơ quan chuyên môn đã kiểm tra | Cơ quan | 3";
constexpr std::string_view good =
    "1.2 | Kiểm tra CCHC | |\n"
    "1.2.1 | Số cơ quan chuyên môn đã kiểm tra | Cơ quan | 3";

}  // namespace

const Rule S203 = {
    .id = "S203",
    .name = "number-wrong-parent",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Số thứ tự không thuộc mục",
         .message = "{problem}.",
         .why =
             "Số thứ tự sót lại từ mẫu cũ hoặc bị Word đánh lại làm cho chỉ tiêu bị hiểu là thuộc "
             "mục khác.",
         .mend = "Sửa số thứ tự cho đúng mục.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Number of another block",
         .message = "{problem}.",
         .why =
             "A number left over from an older form, or one that Word restarted, makes a row look "
             "like one of another block.",
         .mend = "Mend the number.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
