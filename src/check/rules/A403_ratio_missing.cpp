#include "check/arithmetic.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_relations(examination, Verdict::ratio_missing, rule, findings);
}

constexpr std::string_view bad =
    "2 | Tỷ lệ hoàn thành kế hoạch CCHC năm | % |\n"
    "2.1 | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | 40\n"
    "2.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | 25";
constexpr std::string_view good =
    "2 | Tỷ lệ hoàn thành kế hoạch CCHC năm | % | 62,5\n"
    "2.1 | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | 40\n"
    "2.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | 25";

}  // namespace

const Rule A403 = {
    .id = "A403",
    .name = "ratio-missing",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Chưa ghi tỷ lệ",
         .message =
             "Tỷ lệ ở chỉ tiêu {cell} còn để trống, dù đã đủ số liệu để tính: {numerator:()} : "
             "{denominator:()} = {expected}% (chỉ tiêu {division}).",
         .why = "Đã có tử số và mẫu số thì phải ghi cả tỷ lệ, vì cấp trên cần số này để tổng hợp.",
         .mend = "Điền tỷ lệ đã tính vào ô còn trống.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Ratio missing",
         .message = "The ratio at {cell} is blank, though its figures are given: "
                    "{numerator:()} / {denominator:()} = {expected}% "
                    "({division}).",
         .why =
             "Where numerator and denominator are given, the ratio has to be given too; the level "
             "above needs it.",
         .mend = "Write the computed ratio into the blank cell.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
