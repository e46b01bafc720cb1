#include "check/arithmetic.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_relations(examination, Verdict::ratio_undefined, rule, findings);
}

constexpr std::string_view bad =
    "2.2 | Tỷ lệ xử lý VBQPPL sau kiểm tra | % | 0\n"
    "2.2.1 | Tổng số VBQPPL cần phải xử lý | Văn bản | 0\n"
    "2.2.2 | Số VBQPPL đã được xử lý xong | Văn bản | 0";
constexpr std::string_view good =
    "2.2 | Tỷ lệ xử lý VBQPPL sau kiểm tra | % |\n"
    "2.2.1 | Tổng số VBQPPL cần phải xử lý | Văn bản | 0\n"
    "2.2.2 | Số VBQPPL đã được xử lý xong | Văn bản | 0";

}  // namespace

const Rule A404 = {
    .id = "A404",
    .name = "ratio-undefined",
    .severity = Severity::info,
    .vietnamese = {.title = "Ghi tỷ lệ khi mẫu số bằng 0",
                   .message = "Chỉ tiêu {cell} ghi tỷ lệ {actual}%, nhưng mẫu số ở chỉ tiêu "
                              "{denominator_cell:+} bằng 0 nên không tính được tỷ lệ.",
                   .why = "Không phát sinh nhiệm vụ thì không tính được tỷ lệ; ghi 0% hay 100% đều "
                          "dễ bị hiểu sai khi tổng hợp.",
                   .mend =
                       "Để trống ô tỷ lệ và ghi “không phát sinh” ở cột Ghi chú, hoặc theo hướng "
                       "dẫn của nơi nhận báo cáo. Nếu mẫu số ghi nhầm là 0 thì sửa mẫu số.",
                   .bad = bad,
                   .good = good},
    .english =
        {.title = "Ratio given though its denominator is 0",
         .message = "Indicator {cell} gives a ratio of {actual}%, but its denominator at "
                    "{denominator_cell:+} is 0, so there is none.",
         .why = "Where there was nothing to do there is no rate of completion: 0% and 100% both "
                "mislead whoever adds the reports up.",
         .mend =
             "Leave the ratio blank or note that there was no case. Where the denominator is not "
             "really 0, mend it.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
