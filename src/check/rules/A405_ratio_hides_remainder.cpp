#include "check/arithmetic.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_relations(examination, Verdict::remainder_hidden, rule, findings);
}

constexpr std::string_view bad =
    "3.2 | Tỷ lệ hồ sơ được giải quyết đúng hạn | % | 100\n"
    "3.2.1 | Tổng số hồ sơ đã giải quyết xong | Hồ sơ | 1.250\n"
    "3.2.2 | Số hồ sơ giải quyết đúng hạn | Hồ sơ | 1.246";
constexpr std::string_view good =
    "3.2 | Tỷ lệ hồ sơ được giải quyết đúng hạn | % | 99,7\n"
    "3.2.1 | Tổng số hồ sơ đã giải quyết xong | Hồ sơ | 1.250\n"
    "3.2.2 | Số hồ sơ giải quyết đúng hạn | Hồ sơ | 1.246";

}  // namespace

const Rule A405 = {
    .id = "A405",
    .name = "ratio-hides-remainder",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Ghi 100% khi thực tế chưa đạt",
         .message = "Tỷ lệ ở chỉ tiêu {cell} ghi {actual}%, nhưng {numerator:()} (chỉ tiêu "
                    "{numerator_cell:(+}) còn nhỏ hơn {denominator:()} (chỉ tiêu "
                    "{denominator_cell:(+}); tỷ "
                    "lệ thực tế là {expected}%.",
         .why = "Làm tròn lên 100% tuy đúng phép tính nhưng che mất phần chưa hoàn thành hoặc chưa "
                "đúng hạn.",
         .mend = "Ghi thêm chữ số thập phân để thấy rõ là chưa đạt 100%.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "100% though something remains",
         .message = "The ratio at {cell} reads {actual}%, but {numerator:()} "
                    "({numerator_cell:(+}) is below "
                    "{denominator:()} ({denominator_cell:(+}); the ratio is {expected}%.",
         .why = "Rounding up to 100% is right as arithmetic and hides what was not done or not on "
                "time.",
         .mend = "Write enough decimals to show that it is less than 100%.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
