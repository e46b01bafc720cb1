#include "check/examination.hpp"
#include "check/number_finding.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  for (const NumberFault& fault : examination.number_faults) {
    if (fault.problem == NumberProblem::out_of_order || fault.problem == NumberProblem::exchanged) {
      findings.push_back(about_number(rule, examination.report, fault));
    }
  }
}

constexpr std::string_view bad =
    "2 | Thực hiện cơ chế một cửa | |\n"
    "2.1 | Số TTHC liên thông cùng cấp | Thủ tục | 2\n"
    "2.3 | Số TTHC liên thông giữa các cấp | Thủ tục | 9\n"
    "2.2 | Số TTHC không phụ thuộc địa giới | Thủ tục | 4";
constexpr std::string_view good =
    "2 | Thực hiện cơ chế một cửa | |\n"
    "2.1 | Số TTHC liên thông cùng cấp | Thủ tục | 2\n"
    "2.2 | Số TTHC liên thông giữa các cấp | Thủ tục | 9\n"
    "2.3 | Số TTHC không phụ thuộc địa giới | Thủ tục | 4";

}  // namespace

const Rule S202 = {
    .id = "S202",
    .name = "number-out-of-order",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Số thứ tự không liên tiếp",
         .message = "{problem}.",
         .why =
             "Số thứ tự nhảy cóc hoặc đảo ngược thường là gõ nhầm, hoặc có hàng bị xóa, bị chuyển "
             "chỗ.",
         .mend = "Kiểm tra xem có thiếu hàng hoặc đảo hàng không, rồi đánh lại số thứ tự.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Numbers out of order",
         .message = "{problem}.",
         .why =
             "A number that jumps or goes backwards is usually a typing slip, or a row was deleted "
             "or moved.",
         .mend = "See whether a row is missing or moved, then renumber.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
