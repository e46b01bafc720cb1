#include "check/arithmetic.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_relations(examination, Verdict::part_exceeds, rule, findings);
}

constexpr std::string_view bad =
    "2.1 | Tổng số biên chế được giao trong năm | Người | 77\n"
    "2.2 | Tổng số biên chế có mặt tại thời điểm báo cáo | Người | 79";
constexpr std::string_view good =
    "2.1 | Tổng số biên chế được giao trong năm | Người | 77\n"
    "2.2 | Tổng số biên chế có mặt tại thời điểm báo cáo | Người | 73";

}  // namespace

const Rule A421 = {
    .id = "A421",
    .name = "part-exceeds-whole",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Phần lớn hơn toàn bộ",
         .message = "Chỉ tiêu {cell} ghi {actual}{unit}, lớn hơn {other}{other_unit} ở chỉ tiêu "
                    "{other_cell}; phần không "
                    "thể vượt quá toàn bộ.",
         .why =
             "Số đúng hạn không thể nhiều hơn số đã giải quyết, số có mặt không thể nhiều hơn số "
             "được giao.",
         .mend = "Đối chiếu hai chỉ tiêu với số liệu gốc rồi sửa chỉ tiêu bị nhầm.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Part exceeds its whole",
         .message = "Indicator {cell} reads {actual}{unit}, more than the {other}{other_unit} at "
                    "{other_cell}; a part "
                    "cannot exceed its whole.",
         .why =
             "There cannot be more cases on time than cases settled, nor more staff present than "
             "assigned.",
         .mend = "Compare both with the source figures and mend the one that is wrong.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
