#include "check/arithmetic.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_relations(examination, Verdict::sum_wrong, rule, findings);
}

constexpr std::string_view bad =
    "1 | Tổng số VBQPPL do địa phương ban hành | Văn bản | 15\n"
    "1.1 | Số VBQPPL do cấp tỉnh ban hành | Văn bản | 4\n"
    "1.2 | Số VBQPPL do cấp huyện ban hành | Văn bản | 5\n"
    "1.3 | Số VBQPPL do cấp xã ban hành | Văn bản | 7";
constexpr std::string_view good =
    "1 | Tổng số VBQPPL do địa phương ban hành | Văn bản | 16\n"
    "1.1 | Số VBQPPL do cấp tỉnh ban hành | Văn bản | 4\n"
    "1.2 | Số VBQPPL do cấp huyện ban hành | Văn bản | 5\n"
    "1.3 | Số VBQPPL do cấp xã ban hành | Văn bản | 7";

}  // namespace

const Rule A411 = {
    .id = "A411",
    .name = "sum-mismatch",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Tổng không khớp với các phần",
         .message =
             "{total} {cell} ghi {actual}{unit}, nhưng {adding} {parts}{sum}{exceeding} (chỉ tiêu "
             "{part_cells}).",
         .why = "Khi mọi phần đều có số liệu thì tổng phải bằng các phần cộng lại; khi còn phần để "
                "trống thì các phần đã ghi cũng không được vượt quá tổng.",
         .mend = "Cộng lại các phần, rồi sửa tổng hoặc phần bị ghi nhầm.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Parts do not add up to the total",
         .message = "{total} {cell} reads {actual}{unit}, but {adding} {parts}{sum}{exceeding} "
                    "({part_cells}).",
         .why =
             "Where every part is given, the total is their sum; where some are blank, the given "
             "ones still cannot exceed it.",
         .mend = "Add the parts up again, then mend the total or the part that is wrong.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
