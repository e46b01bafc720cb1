#include "extract/table/column_numbers.hpp"

#include <algorithm>
#include <cctype>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t most_digits = 2;  // of a column's number; years have more

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// One kind of each sign: '*' for × and x, '/' for ÷ and :, '-' for –; no spaces.
std::string plain_signs(std::string_view text) {
  std::string out;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = text::next_code_point(text, position);
    if (c == ' ' || c == '\n' || c == '\t' || c == 0xA0) continue;
    if (c == U'×' || c == U'x' || c == U'X') {
      out += '*';
    } else if (c == U'÷' || c == U':') {
      out += '/';
    } else if (c == 0x2013 || c == 0x2212 || c == 0x2014) {
      out += '-';
    } else if (c == U'[' || c == U'{') {
      out += '(';
    } else if (c == U']' || c == U'}') {
      out += ')';
    } else if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      out += '?';  // no sign of a formula
    }
  }
  return out;
}

// "C1"
bool is_lettered(std::string_view text) {
  return text.size() > 1 && text.size() <= most_digits + 1 && text.front() >= 'A' &&
         text.front() <= 'H' && text[1] != '0' &&
         std::all_of(text.begin() + 1, text.end(), is_digit);
}

bool is_label(std::string_view text) {
  if (text.empty() || text.size() > most_digits + 1) return false;
  if (std::all_of(text.begin(), text.end(), is_digit))
    return text.size() <= most_digits && text.front() != '0';
  // "1a", "A"
  const bool capital = text.size() == 1 && text.front() >= 'A' && text.front() <= 'H';
  const bool small = text.size() == 1 && text.front() >= 'a' && text.front() <= 'h';
  const bool added = text.size() <= most_digits + 1 &&
                     std::all_of(text.begin(), text.end() - 1, is_digit) && text.size() > 1 &&
                     text.back() >= 'a' && text.back() <= 'd';
  return capital || small || added || is_lettered(text);
}

// "(3)" and "3" alike.
std::string_view without_brackets(std::string_view text) {
  if (text.size() > 2 && text.front() == '(' && text.back() == ')')
    return text.substr(1, text.size() - 2);
  return text;
}

class FormulaReader {
 public:
  explicit FormulaReader(std::string text) : text_(std::move(text)) {}

  std::optional<ColumnFormula> read() {
    ColumnFormula formula;
    Terms over;
    if (!sum(over)) return std::nullopt;
    if (rest().starts_with("*100/")) {
      formula.percent = true;
      at_ += std::string_view("*100").size();
    }
    if (accept('/')) {
      Terms under;
      if (!factor(under) || !under.minus.empty()) return std::nullopt;
      formula.under = std::move(under.plus);
    }
    if (accept('*') || (at_ < text_.size() && text_[at_] == '%')) {
      if (rest() != "100" && rest() != "100%" && rest() != "%") return std::nullopt;
      formula.percent = true;
      at_ = text_.size();
    }
    if (at_ != text_.size()) return std::nullopt;
    formula.over = std::move(over.plus);
    formula.minus = over.minus.size();
    for (std::string& name : over.minus) formula.over.push_back(std::move(name));
    if (formula.over.size() + formula.under.size() < 2) return std::nullopt;
    if (!formula.under.empty() && formula.minus > 0 && formula.over.size() != 2)
      return std::nullopt;
    return formula;
  }

 private:
  struct Terms {
    std::vector<std::string> plus;
    std::vector<std::string> minus;
  };

  [[nodiscard]] std::string_view rest() const { return std::string_view(text_).substr(at_); }

  bool accept(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  // Terms up to a sign that is none of "+" and "-".
  bool sum(Terms& terms) {
    bool negative = false;
    do {
      Terms inner;
      if (!factor(inner)) return false;
      auto& plus = negative ? terms.minus : terms.plus;
      auto& minus = negative ? terms.plus : terms.minus;
      plus.insert(plus.end(), inner.plus.begin(), inner.plus.end());
      minus.insert(minus.end(), inner.minus.begin(), inner.minus.end());
      if (accept('+')) {
        negative = false;
      } else if (accept('-')) {
        negative = true;
      } else {
        return !terms.plus.empty();
      }
    } while (true);
  }

  bool factor(Terms& terms) {
    if (accept('(')) {
      const bool closed = sum(terms) && accept(')');
      return closed;
    }
    std::size_t end = at_;
    while (end < text_.size() && std::isalnum(static_cast<unsigned char>(text_[end])) != 0) ++end;
    if (!is_label(std::string_view(text_).substr(at_, end - at_))) return false;
    terms.plus.push_back(text_.substr(at_, end - at_));
    at_ = end;
    return true;
  }

  std::string text_;
  std::size_t at_ = 0;
};

std::optional<int> value_of(const std::string& number) {
  if (number.empty() || !std::all_of(number.begin(), number.end(), is_digit)) return std::nullopt;
  return std::stoi(number);
}

}  // namespace

std::optional<ColumnNumber> read_column_number(std::string_view text) {
  constexpr std::size_t longest = 80;  // bytes; a formula over many columns
  text = text::trim(text);
  if (text.empty() || text.size() > longest) return std::nullopt;
  std::string plain = plain_signs(text);
  const auto sign = plain.find('=');
  const std::string_view label = without_brackets(std::string_view(plain).substr(0, sign));
  if (!is_label(label)) return std::nullopt;
  ColumnNumber number{std::string(label), {}};
  if (sign != std::string::npos) number.formula = plain.substr(sign + 1);
  return number;
}

std::optional<NumberedHeading> read_numbered_heading(std::string_view text) {
  // The number is the last bracket at the top, or begins where a sign of equality follows it.
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    if (at == 0) continue;
    const std::string_view rest = text::trim(text.substr(at));
    const auto number = read_column_number(rest);
    if (!number || (number->formula.empty() && value_of(number->number) == std::nullopt)) continue;
    if (!number->formula.empty() && !read_column_formula(number->formula)) continue;
    return NumberedHeading{*number, text::trim(text.substr(0, at)).size()};
  }
  return std::nullopt;
}

bool numbers_columns(const Row& row, bool below_heading) {
  std::vector<ColumnNumber> numbers;
  bool marked = false;  // brackets or formulas: no figures are written so
  for (const Cell& cell : row.cells) {
    const std::string_view text = text::trim(cell.text);
    if (text.empty()) continue;
    auto number = read_column_number(text::strip_marks(text));
    if (!number) return false;
    marked = marked || text.front() == '(' || !number->formula.empty();
    numbers.push_back(std::move(*number));
  }
  if (numbers.size() < (marked ? 2U : 3U)) return false;
  int last = 0;
  bool rises = true;
  std::size_t letters = 0;
  for (const ColumnNumber& number : numbers) {
    const auto value =
        value_of(is_lettered(number.number) ? number.number.substr(1) : number.number);
    if (!value) {
      ++letters;
      continue;
    }
    rises = rises && (last == 0 || *value == last + 1 || (marked && *value > last));
    if (last == 0) rises = rises && (marked || *value <= 3);
    last = *value;
  }
  const bool begins = below_heading || marked || letters > 0 || numbers.front().number == "1";
  return rises && begins && letters <= 3 && (last > 1 || letters >= 3);
}

std::optional<ColumnFormula> read_column_formula(std::string_view formula) {
  return FormulaReader(plain_signs(formula)).read();
}

}  // namespace cchc::extract
