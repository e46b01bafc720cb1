#include "load/sheet/worksheet.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "load/sheet/number_code.hpp"
#include "text/utf8.hpp"

namespace cchc::load::sheet {
namespace {

struct Reference {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

// "D17", "$D$17".
std::optional<Reference> read_reference(std::string_view text) {
  Reference place;
  std::size_t k = 0;
  for (; k < text.size(); ++k) {
    const char c = text[k];
    if (c == '$') continue;
    const bool capital = c >= 'A' && c <= 'Z';
    if (!capital && !(c >= 'a' && c <= 'z')) break;
    place.column = place.column * 26 + static_cast<std::uint32_t>(c - (capital ? 'A' : 'a')) + 1;
    if (place.column > max_columns) return std::nullopt;
  }
  for (; k < text.size(); ++k) {
    if (text[k] < '0' || text[k] > '9') return std::nullopt;
    place.row = place.row * 10 + static_cast<std::uint32_t>(text[k] - '0');
    if (place.row > max_rows) return std::nullopt;
  }
  if (place.row == 0 || place.column == 0) return std::nullopt;
  return place;
}

bool is_on(const Attributes& attributes, std::string_view name) {
  const std::string_view value = attributes.get(name);
  return value == "1" || value == "true";
}

}  // namespace

void WorksheetReader::start(Token token, const Attributes& attributes) {
  switch (token) {
    case column:
      if (is_on(attributes, "hidden")) {
        builder_.hide_columns(static_cast<std::uint32_t>(std::max(attributes.number("min", 1), 1)),
                              static_cast<std::uint32_t>(std::max(attributes.number("max", 1), 1)));
      }
      break;
    case row:
      row_ = static_cast<std::uint32_t>(
          std::clamp(attributes.number("r", static_cast<int>(row_) + 1), 1, 1 << 21));
      column_ = 0;
      if (is_on(attributes, "hidden")) builder_.hide_row(row_);
      break;
    case cell:
      begin_cell(attributes);
      break;
    case value:
      in_value_ = in_cell_;
      break;
    case formula:
      has_formula_ = in_cell_;
      break;
    case inline_string:
      in_inline_ = in_cell_;
      break;
    case merged: {
      const std::string_view reference = attributes.get("ref");
      const auto colon = std::min(reference.find(':'), reference.size());
      const auto first = read_reference(reference.substr(0, colon));
      const auto last = read_reference(reference.substr(std::min(colon + 1, reference.size())));
      if (first && last) builder_.merge({first->row, first->column, last->row, last->column});
      break;
    }
    default:
      if (in_inline_) rich_.start(token, attributes);
  }
}

void WorksheetReader::begin_cell(const Attributes& attributes) {
  ++column_;
  if (const auto place = read_reference(attributes.get("r"))) {
    row_ = place->row;
    column_ = place->column;
  }
  in_cell_ = true;
  has_formula_ = false;
  type_ = attributes.get("t");
  value_.clear();
  format_ = static_cast<std::size_t>(std::max(attributes.number("s", 0), 0));
}

void WorksheetReader::text(std::string_view piece) {
  if (in_value_) value_ += piece;
  if (in_inline_) rich_.text(piece);
}

std::string WorksheetReader::shown_value() const {
  if (type_ == "b") return value_ == "1" ? "TRUE" : "FALSE";
  if (type_ == "str" || type_ == "e") return value_;
  if (type_ == "d" && value_.size() >= 10) {  // ISO 8601
    return value_.substr(8, 2) + '/' + value_.substr(5, 2) + '/' + value_.substr(0, 4);
  }
  const auto number = parse_decimal(value_);
  if (!number) return value_;
  return show_number(*number, workbook_.formats.code(format_), workbook_.from_1904);
}

void WorksheetReader::end_cell() {
  in_cell_ = false;
  SheetCell out;
  out.row = row_;
  out.column = column_;
  if (type_ == "inlineStr") {
    RichText rich = rich_.take();
    out.text = std::move(rich.text);
    out.struck = rich.struck;
  } else if (type_ == "s") {
    std::size_t index = workbook_.strings.size();
    std::from_chars(value_.data(), value_.data() + value_.size(), index);
    if (index < workbook_.strings.size()) {
      out.text = workbook_.strings[index].text;
      out.struck = workbook_.strings[index].struck;
    }
  } else if (!value_.empty()) {
    TextCollector collector;
    collector.append(shown_value());
    out.text = collector.take();
  } else if (has_formula_) {
    ++formulas_without_value_;
  }
  if (workbook_.formats.is_struck(format_) && !out.text.empty()) {
    out.text.clear();
    out.struck = true;
  }
  out.text = std::string(text::trim(out.text));
  builder_.add(std::move(out));
}

void WorksheetReader::end(Token token) {
  switch (token) {
    case cell:
      if (in_cell_) end_cell();
      break;
    case value:
      in_value_ = false;
      break;
    case inline_string:
      in_inline_ = false;
      break;
    default:
      if (in_inline_) rich_.end(token);
  }
}

}  // namespace cchc::load::sheet
