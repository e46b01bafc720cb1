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

}  // namespace

const Rule S201 = {
    .id = "S201",
    .name = "number-duplicate",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Trùng số thứ tự",
         .message = "{problem}.",
         .why =
             "Hai chỉ tiêu cùng số thứ tự thì khi tổng hợp không biết số liệu thuộc chỉ tiêu nào.",
         .mend = "Đánh lại số thứ tự của một trong hai hàng.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Number printed twice",
         .message = "{problem}.",
         .why = "Where two rows share a number, nobody who merges reports can tell which figure is "
                "whose.",
         .mend = "Renumber one of the two rows.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
