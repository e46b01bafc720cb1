#include "check/arithmetic.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_relations(examination, Verdict::ratio_truncated, rule, findings);
}

constexpr std::string_view bad =
    "3.3 | Tỷ lệ hồ sơ được giải quyết đúng hạn | % | 92,19\n"
    "3.3.1 | Tổng số hồ sơ đã giải quyết xong | Hồ sơ | 1.423\n"
    "3.3.2 | Số hồ sơ giải quyết đúng hạn | Hồ sơ | 1.312";
constexpr std::string_view good =
    "3.3 | Tỷ lệ hồ sơ được giải quyết đúng hạn | % | 92,20\n"
    "3.3.1 | Tổng số hồ sơ đã giải quyết xong | Hồ sơ | 1.423\n"
    "3.3.2 | Số hồ sơ giải quyết đúng hạn | Hồ sơ | 1.312";

}  // namespace

const Rule A402 = {
    .id = "A402",
    .name = "ratio-truncated",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Tỷ lệ bị cắt bớt, chưa làm tròn",
         .message =
             "Tỷ lệ ở chỉ tiêu {cell} ghi {actual}% (cắt bớt phần thập phân, chưa làm tròn); "
             "{numerator:()} : {denominator:()} làm tròn được {expected}% (chỉ tiêu "
             "{division}).",
         .why = "Khi bỏ bớt chữ số thập phân thì phải làm tròn; nếu chỉ cắt bỏ thì tỷ lệ "
                "thấp hơn thực tế.",
         .mend = "Ghi lại tỷ lệ đã làm tròn.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Ratio cut off instead of rounded",
         .message = "The ratio at {cell} reads {actual}%, which was cut off: "
                    "{numerator:()} / "
                    "{denominator:()} rounds to {expected}% ({division}).",
         .why =
             "Decimals that are dropped have to be rounded; cut off, they leave the ratio too low.",
         .mend = "Write the rounded ratio.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
