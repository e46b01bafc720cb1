#include <array>

#include "check/arithmetic.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_relations(examination, Verdict::forms_differ, rule, findings);
}

constexpr std::string_view bad =
    "1.5 | Tổng số đơn vị sự nghiệp công lập tại địa phương | Cơ quan, đơn vị | 42\n"
    "2.1 | Tổng số ĐVSN công lập tại địa phương | Đơn vị | 48";
constexpr std::string_view good =
    "1.5 | Tổng số đơn vị sự nghiệp công lập tại địa phương | Cơ quan, đơn vị | 48\n"
    "2.1 | Tổng số ĐVSN công lập tại địa phương | Đơn vị | 48";

constexpr std::array variants = {
    MessageVariant{"usual",
                   {"Chỉ tiêu {cell} ghi {actual}, chỉ tiêu {other_cell} ghi {other}, trong khi "
                    "hai số thường bằng nhau. Hãy đối chiếu; nếu đúng thực tế thì ghi lý do ở cột "
                    "Ghi chú.",
                    "Indicator {cell} reads {actual} and {other_cell} {other}, which are usually "
                    "the same. Compare the two; where both are right, give the reason in the "
                    "note."},
                   Severity::warning},
};

}  // namespace

const Rule X501 = {
    .id = "X501",
    .name = "cross-form-mismatch",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Cùng một số liệu nhưng hai biểu mẫu ghi khác nhau",
         .message = "Chỉ tiêu {cell} ghi {actual}, chỉ tiêu {other_cell} ghi {other}, trong khi "
                    "hai chỉ tiêu là một.",
         .why =
             "Một số liệu được báo cáo ở hai nơi thì hai nơi phải bằng nhau; nếu không, không biết "
             "số nào đúng.",
         .mend = "Đối chiếu với số liệu gốc rồi ghi cùng một số ở cả hai chỉ tiêu.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "One quantity differs between two places",
         .message = "The same quantity is {actual} at {cell} and {other} at "
                    "{other_cell}.",
         .why =
             "A figure that is reported twice has to be the same in both places; otherwise nobody "
             "knows which is right.",
         .mend = "Compare with the source figures and write the same figure in both places.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
