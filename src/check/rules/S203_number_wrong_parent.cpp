#include <array>

#include "check/examination.hpp"
#include "check/number_finding.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  for (const NumberFault& fault : examination.number_faults) {
    if (fault.problem == NumberProblem::wrong_parent || fault.problem == NumberProblem::shrunk ||
        fault.problem == NumberProblem::other_style) {
      findings.push_back(about_number(rule, examination.report, fault));
    }
  }
}

constexpr std::string_view bad =
    "1.2 | Kiểm tra CCHC | |\n"
    "1.1.1 | Số cơ quan chuyên môn đã kiểm tra | Cơ quan | 3";
constexpr std::string_view good =
    "1.2 | Kiểm tra CCHC | |\n"
    "1.2.1 | Số cơ quan chuyên môn đã kiểm tra | Cơ quan | 3";

constexpr std::array variants = {
    MessageVariant{"misplaced",
                   {"Số thứ tự {printed} không đúng với vị trí của dòng trong biểu mẫu[; có lẽ là "
                    "{expected}].",
                    "The number {printed} does not fit the place of its row in the form[; perhaps "
                    "it should be {expected}]."}},
    MessageVariant{
        "other-style",
        {"Số thứ tự “{printed}” khác cách đánh số của các dòng khác[; có lẽ là {expected}].",
         "The number “{printed}” is not written like those of the other rows[; perhaps it should "
         "be {expected}]."}},
    MessageVariant{"shrunk",
                   {"Dòng này trong mục {block} đang đánh số {numbers} (thường do Word tự đánh "
                    "số); có lẽ phải là {expected}.",
                    "The row stands in block {block} and bears the number {numbers} (usually "
                    "because Word numbered it anew); perhaps it should be {expected}."}},
    MessageVariant{"all-shrunk",
                   {"{rows} dòng trong mục {block} đang đánh số {numbers} (thường do Word tự đánh "
                    "số); có lẽ phải là {expected}.",
                    "{rows} rows in block {block} bear the numbers {numbers} (usually because Word "
                    "numbered them anew); perhaps they should be {expected}."}},
};

}  // namespace

const Rule S203 = {
    .id = "S203",
    .name = "number-wrong-parent",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Số thứ tự sai mục",
         .message =
             "Dòng này nằm trong mục {other} nhưng đánh số {printed}[; có lẽ là {expected}].",
         .why =
             "Số thứ tự sót lại từ mẫu cũ hoặc bị Word đánh lại làm cho chỉ tiêu bị hiểu là thuộc "
             "mục khác.",
         .mend = "Sửa số thứ tự cho đúng mục.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Number of another block",
         .message = "The row stands in block {other} but bears the number {printed}[; perhaps it "
                    "should be {expected}].",
         .why =
             "A number left over from an older form, or one that Word restarted, makes a row look "
             "like one of another block.",
         .mend = "Mend the number.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
