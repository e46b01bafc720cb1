#include <array>

#include "check/examination.hpp"
#include "check/number_finding.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  for (const NumberFault& fault : examination.number_faults) {
    if (fault.problem == NumberProblem::out_of_order || fault.problem == NumberProblem::exchanged) {
      findings.push_back(about_number(rule, examination.report, fault));
    }
  }
}

constexpr std::string_view bad =
    "2 | Thực hiện cơ chế một cửa | |\n"
    "2.1 | Số TTHC liên thông cùng cấp | Thủ tục | 2\n"
    "2.3 | Số TTHC liên thông giữa các cấp | Thủ tục | 9\n"
    "2.2 | Số TTHC không phụ thuộc địa giới | Thủ tục | 4";
constexpr std::string_view good =
    "2 | Thực hiện cơ chế một cửa | |\n"
    "2.1 | Số TTHC liên thông cùng cấp | Thủ tục | 2\n"
    "2.2 | Số TTHC liên thông giữa các cấp | Thủ tục | 9\n"
    "2.3 | Số TTHC không phụ thuộc địa giới | Thủ tục | 4";

constexpr std::array variants = {
    MessageVariant{
        "after",
        {"Số thứ tự {printed} không liền với dòng trên ({other})[; có lẽ là {expected}].",
         "The number {printed} does not follow the row before it ({other})[; perhaps it should be "
         "{expected}]."}},
    MessageVariant{"exchanged",
                   {"Số thứ tự {printed} và {other} (dòng “{other_label}”) bị ghi đổi chỗ cho "
                    "nhau; dòng này có lẽ là {expected}.",
                    "The numbers {printed} and {other} (row “{other_label}”) were exchanged; this "
                    "row is probably {expected}."}},
    MessageVariant{
        "misplaced",
        {"Số thứ tự {printed} và {other} (dòng “{other_label}”) đứng ngược thứ tự.",
         "The numbers {printed} and {other} (row “{other_label}”) stand in each other’s places."}},
};

}  // namespace

const Rule S202 = {
    .id = "S202",
    .name = "number-out-of-order",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Số thứ tự không liên tiếp",
         .message =
             "Số thứ tự {printed} không liền với dòng trên và dòng dưới[; có lẽ là {expected}].",
         .why = "Số thứ tự cách quãng hoặc đảo ngược thường là gõ nhầm, hoặc có dòng bị xóa, bị "
                "chuyển chỗ.",
         .mend = "Kiểm tra xem có thiếu dòng hoặc đảo dòng không, rồi đánh lại số thứ tự.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Numbers out of order",
         .message = "The number {printed} does not follow the rows beside it[; perhaps it should "
                    "be {expected}].",
         .why =
             "A number that jumps or goes backwards is usually a typing slip, or a row was deleted "
             "or moved.",
         .mend = "See whether a row is missing or moved, then renumber.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
