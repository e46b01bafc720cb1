#include "check/arithmetic.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_relations(examination, Verdict::total_missing, rule, findings);
}

constexpr std::string_view bad =
    "1.4 | Tổng số TTHC thuộc thẩm quyền giải quyết | Thủ tục |\n"
    "1.4.1 | Số TTHC cấp huyện | Thủ tục | 252\n"
    "1.4.2 | Số TTHC cấp xã | Thủ tục | 109";
constexpr std::string_view good =
    "1.4 | Tổng số TTHC thuộc thẩm quyền giải quyết | Thủ tục | 361\n"
    "1.4.1 | Số TTHC cấp huyện | Thủ tục | 252\n"
    "1.4.2 | Số TTHC cấp xã | Thủ tục | 109";

}  // namespace

const Rule A412 = {
    .id = "A412",
    .name = "total-missing",
    .severity = Severity::info,
    .vietnamese = {.title = "Chưa ghi tổng",
                   .message =
                       "Tổng số ở chỉ tiêu {cell} còn để trống, dù các chỉ tiêu thành phần đều "
                       "đã có: {parts:+} = {expected} (chỉ tiêu {part_cells:(,}).",
                   .why = "Các chỉ tiêu thành phần đã đủ thì nên ghi tổng, để người tổng hợp không "
                          "phải tự cộng.",
                   .mend = "Điền tổng đã tính vào ô còn trống.",
                   .bad = bad,
                   .good = good},
    .english =
        {.title = "Total missing",
         .message = "The total at {cell} is blank, though all its parts are given: {parts:+} = "
                    "{expected} ({part_cells:(,}).",
         .why =
             "Where all parts are given, so should be the total, so that nobody has to add them up "
             "by hand.",
         .mend = "Write the computed total into the blank cell.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
