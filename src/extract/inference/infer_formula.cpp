#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "cchc/row_code.hpp"
#include "extract/inference/infer_kinds.hpp"

namespace cchc::extract {
namespace {

// What a name holds between "=" and what ends a formula, cut into numbers and signs.
struct Formula {
  std::string target;
  std::vector<std::string> operands;
  char sign = 0;
};

bool is_number_sign(char c) { return (c >= '0' && c <= '9') || c == '.'; }

class FormulaReader {
 public:
  explicit FormulaReader(std::string_view text) : text_(text) {}

  // "1 = 1.1 + 1.2", "(3)=(1)+(2)", "[3] = [2]/[1]".
  std::optional<Formula> read() {
    const auto equals = text_.find('=');
    if (equals == std::string_view::npos || text_.find('=', equals + 1) != std::string_view::npos)
      return std::nullopt;
    Formula formula;
    formula.target = number_before(equals);
    at_ = equals + 1;
    for (;;) {
      const std::string number = next_number();
      if (number.empty()) return std::nullopt;
      formula.operands.push_back(number);
      const char sign = next_sign();
      if (sign != '+' && sign != '/' && sign != ':') break;
      if (formula.sign != 0 && formula.sign != sign) return std::nullopt;
      formula.sign = sign;
      ++at_;
    }
    if (formula.target.empty() || formula.operands.size() < 2 || !ends()) return std::nullopt;
    return formula;
  }

 private:
  static bool is_bracket(char c) { return c == '(' || c == ')' || c == '[' || c == ']'; }

  void skip_brackets() {
    while (at_ < text_.size() && (text_[at_] == ' ' || is_bracket(text_[at_]))) ++at_;
  }

  [[nodiscard]] std::string number_before(std::size_t equals) const {
    std::size_t end = equals;
    while (end > 0 && (text_[end - 1] == ' ' || is_bracket(text_[end - 1]))) --end;
    std::size_t begin = end;
    while (begin > 0 && is_number_sign(text_[begin - 1])) --begin;
    const bool alone = begin == 0 || text_[begin - 1] == ' ' || is_bracket(text_[begin - 1]);
    return alone ? std::string(text_.substr(begin, end - begin)) : std::string();
  }

  std::string next_number() {
    skip_brackets();
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_number_sign(text_[at_])) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  char next_sign() {
    skip_brackets();
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  // Nothing more, "x 100", "* 100%".
  bool ends() {
    const std::string_view rest = text_.substr(std::min(at_, text_.size()));
    return rest.empty() || rest.front() == 'x' || rest.front() == '*' || rest.front() == '%' ||
           rest.front() == ';' || rest.front() == ',' || rest.starts_with("×");
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_numbered(const Observation& row, const std::string& number) {
  const auto wanted = read_printed(number);
  return wanted && row.code == wanted->code.to_string();
}

// The only row of the form with this number; none where there is none or two.
CellId row_numbered(const InferTable& table, const std::string& form, const std::string& number) {
  CellId found;
  for (CellId row{0}; *row < table.size(); ++row) {
    if (table.row(row).form != form || !is_numbered(table.row(row), number)) continue;
    if (found.known()) return {};
    found = row;
  }
  return found;
}

}  // namespace

void infer_formula(InferTable& table, CellId target) {
  const Observation& row = table.row(target);
  if (row.label.find('=') == std::string::npos) return;
  const auto formula = FormulaReader(row.label).read();
  if (!formula || !is_numbered(row, formula->target)) return;
  Rows operands;
  for (const std::string& number : formula->operands) {
    const CellId operand = row_numbered(table, row.form, number);
    const bool fits = operand.known() && operand != target && table.is_quantity(operand);
    if (!fits || std::find(operands.begin(), operands.end(), operand) != operands.end()) return;
    operands.push_back(operand);
  }
  const bool sums = formula->sign == '+' && table.is_quantity(target);
  const bool divides = formula->sign != '+' && operands.size() == 2 &&
                       row.kind == IndicatorKind::percent &&
                       table.same_unit(operands[0], operands[1]);
  if (sums) {
    for (const CellId operand : operands) {
      if (!table.units_agree(operand, target)) return;
    }
    table.add(RelationKind::sum, target, operands);
  }
  if (divides) table.add(RelationKind::ratio, target, operands);
}

}  // namespace cchc::extract
