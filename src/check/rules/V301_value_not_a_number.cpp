#include "check/row_rule.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

// A heading or a row of unknown kind may hold words; words for codes are V305's.
bool wants_figure(const Observation& row) {
  const bool wants_code = row.kind == IndicatorKind::code && !row.codes.empty();
  return !wants_code && row.kind != IndicatorKind::heading && row.kind != IndicatorKind::unknown;
}

bool is_no_figure(const Observation& row) {
  if (!wants_figure(row)) return false;
  const bool fraction_fits = row.kind != IndicatorKind::percent && row.kind != IndicatorKind::code;
  return row.reading == Reading::unreadable || (row.reading == Reading::fraction && !fraction_fits);
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_rows(examination, rule, findings, is_no_figure, add_value);
}

constexpr std::string_view bad = "1 | Số hồ sơ đã tiếp nhận | Hồ sơ | 1.25O";
constexpr std::string_view good = "1 | Số hồ sơ đã tiếp nhận | Hồ sơ | 1.250";

}  // namespace

const Rule V301 = {
    .id = "V301",
    .name = "value-not-a-number",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Số liệu không phải là số",
         .message = "Ô số liệu của chỉ tiêu {cell} ghi “{raw}”, không đọc được thành số.",
         .why =
             "Chữ lẫn trong số (chữ O thay số 0, chữ l thay số 1), hai số trong một ô, hoặc phân "
             "số ở ô tỷ lệ đều không tổng hợp được.",
         .mend = "Ghi một số duy nhất; lời giải thích chuyển sang cột ghi chú.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Value is no number",
         .message = "The value at {cell} reads “{raw}”, which is no number.",
         .why = "Letters among digits (O for 0, l for 1), two figures in one cell, or a fraction "
                "where a percentage belongs cannot be added up.",
         .mend = "Write a single number; explanations belong into the note.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
