#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

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

// The digit that a letter is typed, or read by a scanner, instead of.
char digit_like(char letter) {
  switch (letter) {
    case 'l':
    case 'I':
    case 'i':
    case '|':
      return '1';
    case 'O':
    case 'o':
      return '0';
    default:
      return '\0';
  }
}

bool is_figure_char(char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; }

// A letter that looks like a digit cannot be seen on a screen, so it is named.
void add_letter_among_digits(Finding& finding, std::string_view raw) {
  std::string figure;
  char letter = '\0';
  std::size_t digits = 0;
  for (const char c : raw) {
    const char digit = digit_like(c);
    if (digit == '\0' && !is_figure_char(c)) return;
    if (digit != '\0') letter = c;
    if (c >= '0' && c <= '9') ++digits;
    figure += digit == '\0' ? c : digit;
  }
  if (letter == '\0' || (digits == 0 && raw.size() > 1)) return;
  add_fact(finding, "letter", std::string(1, letter));
  add_fact(finding, "digit", std::string(1, digit_like(letter)));
  add_fact(finding, "meant", std::move(figure));
}

// "(14)" is a negative number to some offices and a remark to others.
void add_brackets(Finding& finding, std::string_view raw) {
  constexpr std::size_t shortest = 3;  // bytes; two brackets and a figure
  const bool round = raw.starts_with('(') && raw.ends_with(')');
  const bool square = raw.starts_with('[') && raw.ends_with(']');
  if (raw.size() < shortest || (!round && !square)) return;
  const std::string_view inner = raw.substr(1, raw.size() - 2);
  const bool figure = std::all_of(inner.begin(), inner.end(), is_figure_char);
  if (figure) add_fact(finding, "bracketed", std::string(inner));
}

void add_cause(Finding& finding, std::string_view raw) {
  for (const std::string_view mark : {"..", ",,", "//", ".,", ",."}) {
    if (raw.find(mark) == std::string_view::npos) continue;
    return add_fact(finding, "marks", std::string(mark));
  }
  add_letter_among_digits(finding, raw);
  add_brackets(finding, raw);
}

void describe(Finding& finding, const Observation& row) {
  add_value(finding, row);
  add_cause(finding, row.raw);
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_rows(examination, rule, findings, is_no_figure, describe);
}

constexpr std::string_view bad = "1 | Số hồ sơ đã tiếp nhận | Hồ sơ | 1.25O";
constexpr std::string_view good = "1 | Số hồ sơ đã tiếp nhận | Hồ sơ | 1.250";

}  // namespace

const Rule V301 = {
    .id = "V301",
    .name = "value-not-a-number",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Ô số liệu không ghi số",
         .message =
             "Ô số liệu của chỉ tiêu {cell} ghi “{raw}”, không đọc được thành số[: có hai dấu liền "
             "nhau “{marks}”][: có chữ “{letter}” ở chỗ của số {digit}, có lẽ phải là “{meant}”]"
             "[: số đặt trong ngoặc có nơi hiểu là số âm, nên không rõ là {bracketed} hay "
             "-{bracketed}].",
         .why =
             "Chữ lẫn trong số (chữ O thay số 0, chữ l thay số 1), hai số trong một ô, hoặc phân "
             "số ở ô tỷ lệ đều không tổng hợp được.",
         .mend = "Ghi một số duy nhất; lời giải thích chuyển sang cột ghi chú.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Value is no number",
         .message = "The value at {cell} reads “{raw}”, which is no number[: it has two marks in a "
                    "row, “{marks}”][: it has the letter “{letter}” for the digit {digit}, perhaps "
                    "“{meant}” is meant][: in brackets some mean a negative number, so that it "
                    "may be {bracketed} or -{bracketed}].",
         .why = "Letters among digits (O for 0, l for 1), two figures in one cell, or a fraction "
                "where a percentage belongs cannot be added up.",
         .mend = "Write a single number; explanations belong into the note.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
