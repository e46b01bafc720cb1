#include <array>

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

constexpr std::array variants = {
    MessageVariant{"difference",
                   {"Chỉ tiêu {cell} ghi {actual}, nhưng tính lại được {parts:+}[ = {sum}] (chỉ "
                    "tiêu {part_cells:(+}).",
                    "Indicator {cell} reads {actual}, but the figures give {parts:+}[ = {sum}] "
                    "({part_cells:(+})."}},
    MessageVariant{"given-part",
                   {"Tổng số ở chỉ tiêu {cell} ghi {actual}, trong khi chỉ riêng chỉ tiêu thành "
                    "phần {part_cells:,} đã ghi {parts:+}[ = {sum}], vượt quá tổng.",
                    "The total at {cell} reads {actual}, but the one part that is given, "
                    "{part_cells:,}, reads {parts:+}[ = {sum}], which exceeds it already."}},
    MessageVariant{
        "given-parts",
        {"Tổng số ở chỉ tiêu {cell} ghi {actual}, trong khi chỉ riêng các chỉ tiêu thành phần đã "
         "có số liệu cộng lại là {sum} ({parts:+}; chỉ tiêu {part_cells:(,}), đã vượt tổng.",
         "The total at {cell} reads {actual}, but the parts that are given alone make {sum} "
         "({parts:+}; {part_cells:(,}), which exceeds it."}},
    MessageVariant{"within",
                   {"Chỉ tiêu {cell} ghi {actual}, nhỏ hơn cộng các chỉ tiêu thành phần "
                    "{part_cells:,} ({parts:+}[ = {sum}]).",
                    "Indicator {cell} reads {actual}, less than its parts {part_cells:,} make "
                    "({parts:+}[ = {sum}])."}},
    MessageVariant{"within-given-part",
                   {"Chỉ tiêu {cell} ghi {actual}, nhỏ hơn chỉ tiêu thành phần {part_cells:,} ghi "
                    "{parts:+}[ = {sum}].",
                    "Indicator {cell} reads {actual}, less than its part {part_cells:,}, which "
                    "reads {parts:+}[ = {sum}]."}},
    MessageVariant{"within-all-parts",
                   {"Chỉ tiêu {cell} ghi {actual}, nhỏ hơn cộng các chỉ tiêu thành phần "
                    "{part_cells:,} ({parts:+}[ = {sum}]).",
                    "Indicator {cell} reads {actual}, less than its parts {part_cells:,} make "
                    "({parts:+}[ = {sum}])."}},
    MessageVariant{"within-given-parts",
                   {"Chỉ tiêu {cell} ghi {actual}, nhỏ hơn cộng các chỉ tiêu thành phần đã có số "
                    "liệu {part_cells:,} ({parts:+}[ = {sum}]).",
                    "Indicator {cell} reads {actual}, less than those of its parts that are given, "
                    "{part_cells:,}, make ({parts:+}[ = {sum}])."}},
    MessageVariant{"usual",
                   {"Chỉ tiêu {cell} ghi {actual}, trong khi các chỉ tiêu {part_cells:+} cho "
                    "{parts:+}[ = {sum}]. Hãy đối chiếu; nếu đúng thực tế thì ghi lý do ở cột Ghi "
                    "chú.",
                    "Indicator {cell} reads {actual}, while {part_cells:+} make {parts:+}[ = "
                    "{sum}]. Compare them; where they are right, give the reason in the note."},
                   Severity::warning},
    MessageVariant{"usual-within",
                   {"Chỉ tiêu {cell} ghi {actual}, nhỏ hơn cộng các chỉ tiêu {part_cells:,} "
                    "({parts:+}[ = {sum}]). Hãy đối chiếu; nếu đúng thực tế thì ghi lý do ở cột "
                    "Ghi chú.",
                    "Indicator {cell} reads {actual}, less than {part_cells:,} make ({parts:+}[ = "
                    "{sum}]). Compare them; where they are right, give the reason in the note."},
                   Severity::warning},
};

}  // namespace

const Rule A411 = {
    .id = "A411",
    .name = "sum-mismatch",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Tổng không bằng cộng các chỉ tiêu thành phần",
         .message = "Tổng số ở chỉ tiêu {cell} ghi {actual}, nhưng cộng các chỉ tiêu thành "
                    "phần được {parts:+}[ = {sum}] (chỉ tiêu {part_cells:(,}).",
         .why = "Khi mọi chỉ tiêu thành phần đều có số liệu thì tổng phải bằng cộng các chỉ "
                "tiêu đó; khi còn ô để trống thì các số đã ghi cũng không được vượt quá tổng.",
         .mend = "Cộng lại các chỉ tiêu thành phần, rồi sửa tổng hoặc chỉ tiêu bị ghi nhầm.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Parts do not add up to the total",
         .message = "The total at {cell} reads {actual}, but its parts make {parts:+}[ = {sum}] "
                    "({part_cells:(,}).",
         .why =
             "Where every part is given, the total is their sum; where some are blank, the given "
             "ones still cannot exceed it.",
         .mend = "Add the parts up again, then mend the total or the part that is wrong.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
