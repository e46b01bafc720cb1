#include <algorithm>
#include <array>

#include "base/names.hpp"
#include "cchc/row_code.hpp"
#include "check/row_rule.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

// Where the whole row slipped its number went with it, which is S205's to say.
bool lacks_number(const Observation& row) {
  return row.number_recovered && names::shift[row.shift].row == 0;
}

void describe(Finding& finding, const Observation& row) {
  finding.actual.reset();
  finding.location = row.number_location;
  add_fact(finding, "label", label_of(row));
  if (const auto code = RowCode::parse(row.code); code && !code->is_numbered()) {
    finding.variant = "unplaced";
    add_fact(finding, "block", code->numbered().to_string());
  }
  const bool says_something = std::any_of(row.printed.begin(), row.printed.end(), [](char c) {
    return c != '.' && c != ' ' && c != '-' && c != '\t';
  });
  if (!says_something) return;
  finding.variant = "unread";
  add_fact(finding, "printed", row.printed);
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_rows(examination, rule, findings, lacks_number, describe);
}

constexpr std::string_view bad =
    "1 | Tỷ lệ hoàn thành kế hoạch CCHC | % | 30\n"
    ". | Số nhiệm vụ được giao | Nhiệm vụ | 40\n"
    "1.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | 12";
constexpr std::string_view good =
    "1 | Tỷ lệ hoàn thành kế hoạch CCHC | % | 30\n"
    "1.1 | Số nhiệm vụ được giao | Nhiệm vụ | 40\n"
    "1.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | 12";

constexpr std::array variants = {
    MessageVariant{
        "unplaced",
        {"Dòng “{label}” không có số thứ tự; phần mềm chưa biết là chỉ tiêu nào[ của mục {block}].",
         "The row “{label}” has no number; which indicator[ of {block}] it is cannot be told."}},
    MessageVariant{"unread",
                   {"Không đọc được số thứ tự “{printed}” của dòng “{label}”; phần mềm hiểu là chỉ "
                    "tiêu {cell}.",
                    "The number “{printed}” of the row “{label}” cannot be read; it is taken for "
                    "indicator {cell}."}},
};

}  // namespace

const Rule S204 = {
    .id = "S204",
    .name = "number-missing",
    .severity = Severity::info,
    .vietnamese =
        {.title = "Thiếu số thứ tự",
         .message = "Dòng “{label}” không có số thứ tự; phần mềm hiểu là chỉ tiêu {cell}.",
         .why =
             "Ô STT trống hoặc chỉ còn dấu chấm, thường do phần đánh số tự động của Word bị mất.",
         .mend = "Ghi lại số thứ tự của dòng.",
         .bad = bad,
         .good = good},
    .english = {.title = "Number missing",
                .message = "The row “{label}” has no number; it is taken for indicator {cell}.",
                .why =
                    "Its STT cell is blank or holds only a dot, usually because Word’s automatic "
                    "numbering was lost.",
                .mend = "Write the number of the row.",
                .bad = bad,
                .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
