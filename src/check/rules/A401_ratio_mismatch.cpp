#include <array>

#include "check/arithmetic.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_relations(examination, Verdict::ratio_wrong, rule, findings);
}

constexpr std::string_view bad =
    "3.2 | Tỷ lệ hồ sơ được giải quyết đúng hạn | % | 90,83\n"
    "3.2.1 | Tổng số hồ sơ đã giải quyết xong | Hồ sơ | 446\n"
    "3.2.2 | Số hồ sơ giải quyết đúng hạn | Hồ sơ | 427";
constexpr std::string_view good =
    "3.2 | Tỷ lệ hồ sơ được giải quyết đúng hạn | % | 95,74\n"
    "3.2.1 | Tổng số hồ sơ đã giải quyết xong | Hồ sơ | 446\n"
    "3.2.2 | Số hồ sơ giải quyết đúng hạn | Hồ sơ | 427";

constexpr std::array variants = {
    MessageVariant{"usual",
                   {"Tỷ lệ ở chỉ tiêu {cell} ghi {actual}%, trong khi tính lại từ bảng được "
                    "{expected}% ({numerator:()} : {denominator:()}, chỉ tiêu {division}). Hãy đối "
                    "chiếu; nếu đúng thực tế thì ghi lý do ở "
                    "cột Ghi chú.",
                    "The ratio at {cell} reads {actual}%, while the table gives {expected}% "
                    "({numerator:()} / {denominator:()}, {division}). Compare them; where they are "
                    "right, give the reason in "
                    "the note."},
                   Severity::warning},
};

}  // namespace

const Rule A401 = {
    .id = "A401",
    .name = "ratio-mismatch",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Tỷ lệ không khớp với số liệu",
         .message = "Tỷ lệ ở chỉ tiêu {cell} ghi {actual}%, nhưng tính lại từ bảng được "
                    "{expected}% ({numerator:()} : {denominator:()}, chỉ tiêu {division}). Tỷ lệ "
                    "hoặc một trong hai số có thể sai.",
         .why =
             "Tỷ lệ phải bằng tử số chia cho mẫu số, làm tròn đến số chữ số thập phân đã ghi. Tỷ "
             "lệ sai thường do lấy nhầm cặp số, gõ nhầm, hoặc sửa số liệu mà quên tính lại.",
         .mend =
             "Kiểm tra lại tử số và mẫu số rồi tính lại tỷ lệ; nếu tỷ lệ đúng thì sửa số liệu bị "
             "nhầm.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Ratio does not agree with its figures",
         .message = "The ratio at {cell} reads {actual}%, but the table gives {expected}% "
                    "({numerator:()} / {denominator:()}, {division}). The "
                    "ratio or one of the two figures may be wrong.",
         .why =
             "A ratio is its numerator over its denominator, rounded to the decimals that were "
             "written. A wrong one usually comes from another pair of figures, from a typing slip, "
             "or from figures that were changed later.",
         .mend = "Check numerator and denominator and compute the ratio again; where the ratio is "
                 "right, mend the figure that is not.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
