#include "check/arithmetic.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_relations(examination, Verdict::sum_wrong, rule, findings);
}

constexpr std::string_view bad =
    "1\tTổng số VBQPPL do địa phương ban hành\tVăn bản\t15\n"
    "1.1\tSố VBQPPL do cấp tỉnh ban hành\tVăn bản\t4\n"
    "1.2\tSố VBQPPL do cấp huyện ban hành\tVăn bản\t5\n"
    "1.3\tSố VBQPPL do cấp xã ban hành\tVăn bản\t7";
constexpr std::string_view good =
    "1\tTổng số VBQPPL do địa phương ban hành\tVăn bản\t16\n"
    "1.1\tSố VBQPPL do cấp tỉnh ban hành\tVăn bản\t4\n"
    "1.2\tSố VBQPPL do cấp huyện ban hành\tVăn bản\t5\n"
    "1.3\tSố VBQPPL do cấp xã ban hành\tVăn bản\t7";

}  // namespace

const Rule A411 = {
    .id = "A411",
    .name = "sum-mismatch",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Tổng không khớp",
         .message = "Tổng số ở chỉ tiêu {cell} ghi {actual}, nhưng cộng các phần đã ghi là "
                    "{parts} = {expected} (chỉ tiêu {part_cells}).",
         .why = "Khi mọi phần đều có số liệu thì tổng phải bằng các phần cộng lại; khi còn phần "
                "để trống thì các phần đã ghi cũng không được vượt tổng.",
         .mend = "Cộng lại các phần, rồi sửa tổng hoặc phần bị ghi nhầm.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Parts do not add up",
         .message = "The total at {cell} reads {actual}, but the parts that are given add up to "
                    "{parts} = {expected} ({part_cells}).",
         .why =
             "Where every part is given, the total is their sum; where some are blank, the given "
             "ones still cannot exceed it.",
         .mend = "Add the parts up again, then mend the total or the part that is wrong.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
