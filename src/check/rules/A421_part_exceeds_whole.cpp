#include <array>

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

// Staff present above staff assigned is lawful in a time of mergers: one asks.
constexpr std::array variants = {
    MessageVariant{"sum",
                   {"Chỉ tiêu {cell} ghi {actual}, lớn hơn tổng của các chỉ tiêu {part_cells:+} là "
                    "{parts:+}. Hãy đối chiếu lại các số này.",
                    "Indicator {cell} reads {actual}, more than {parts:+} at {part_cells:+}. "
                    "Compare these figures."}},
    MessageVariant{"usual",
                   {"Chỉ tiêu {cell} ghi {actual}, lớn hơn chỉ tiêu {other_cell} ghi {other}. Hãy "
                    "đối chiếu; nếu đúng thực tế (ví dụ dôi dư sau sắp xếp) thì ghi lý do ở cột "
                    "Ghi chú.",
                    "Indicator {cell} reads {actual}, more than the {other} at {other_cell}. "
                    "Compare the two; where both are right, as after a merger, give the reason in "
                    "the note."},
                   Severity::warning},
    MessageVariant{"usual-sum",
                   {"Chỉ tiêu {cell} ghi {actual}, lớn hơn tổng của các chỉ tiêu {part_cells:+} là "
                    "{parts:+}. Hãy đối chiếu; nếu đúng thực tế thì ghi lý do ở cột Ghi chú.",
                    "Indicator {cell} reads {actual}, more than {parts:+} at {part_cells:+}. "
                    "Compare them; where they are right, give the reason in the note."},
                   Severity::warning},
};

}  // namespace

const Rule A421 = {
    .id = "A421",
    .name = "part-exceeds-whole",
    .severity = Severity::error,
    .vietnamese = {.title = "Số thành phần vượt quá tổng số",
                   .message =
                       "Chỉ tiêu {cell} ghi {actual}, lớn hơn chỉ tiêu {other_cell} ghi {other}. "
                       "Một trong hai số có thể đã ghi nhầm; hãy đối chiếu với số liệu gốc.",
                   .why =
                       "Số đúng hạn không nhiều hơn số đã giải quyết, số có mặt thường không nhiều "
                       "hơn số được giao; nếu nhiều hơn thì một trong hai số có thể ghi nhầm.",
                   .mend = "Đối chiếu hai chỉ tiêu với số liệu gốc rồi sửa chỉ tiêu bị nhầm; nếu "
                           "cả hai đều đúng thì ghi lý do ở cột Ghi chú.",
                   .bad = bad,
                   .good = good},
    .english = {.title = "Part exceeds its whole",
                .message =
                    "Indicator {cell} reads {actual}, more than the {other} at {other_cell}. "
                    "One of them may be mistyped; compare both with the source figures.",
                .why =
                    "There are not more cases on time than cases settled, and seldom more staff "
                    "present than assigned; where there are, one of the two figures may be wrong.",
                .mend = "Compare both with the source figures and mend the one that is wrong; "
                        "where both are right, give the reason in the note.",
                .bad = bad,
                .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
