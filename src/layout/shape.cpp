#include "layout/shape.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

// "12" over "799": with a space between they would be one figure with its thousands grouped.
bool is_stacked(std::string_view above, std::string_view below) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  constexpr std::size_t group = 3;  // digits
  return !above.empty() && is_digit(above.back()) && below.size() >= group &&
         std::all_of(below.begin(), below.begin() + group, is_digit) &&
         is_number_or_figure(above) && is_number_or_figure(below);
}

}  // namespace

Found found_table(Table table, std::size_t begin, std::size_t end) {
  Found found{{}, begin, end};
  found.blocks.emplace_back(std::move(table));
  return found;
}

std::string_view content(const Paragraph& line) {
  std::string_view text = line.text;
  text.remove_prefix(std::min(text.find_first_not_of('\f'), text.size()));
  return text;
}

std::string own_text(const Paragraph& line) {
  std::string_view text = content(line);

  text = text.substr(0, text.find_last_not_of('\t') + 1);
  if (text.size() > 2 && text.front() == '"' && text.back() == '"') {
    std::string inner;
    for (std::size_t k = 1; k + 1 < text.size(); ++k) {
      if (text[k] == '"' && text[++k] != '"') return std::string(text);
      if (k + 1 < text.size()) inner += text[k];
    }
    return inner;
  }
  return std::string(text);
}

bool begins_page(const Paragraph& line) { return line.text.starts_with('\f'); }

std::size_t blank_lines_before(Lines lines, std::size_t at) {
  if (at == 0) return lines[at].location.line - 1;
  return lines[at].location.line - lines[at - 1].location.line - 1;
}

Cell make_cell(const Paragraph& line, std::string_view text, std::size_t letters,
               std::size_t column) {
  const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
  Cell cell;
  cell.text = text::trim(text);
  constexpr std::size_t last = std::numeric_limits<std::uint16_t>::max();
  cell.column = static_cast<std::uint16_t>(std::min(column, last));
  cell.location = line.location;
  if (line.location.in_text())
    cell.location.column += static_cast<std::uint32_t>(letters + (cell.text.empty() ? 0 : indent));
  return cell;
}

std::string without_escapes(std::string_view text) {
  constexpr std::string_view escaped = "|\\.%-*_#+[]()<>'\"~^$";
  std::string out;
  out.reserve(text.size());
  for (std::size_t k = 0; k < text.size(); ++k) {
    const bool escape = text[k] == '\\' && k + 1 < text.size() &&
                        escaped.find(text[k + 1]) != std::string_view::npos;
    out += text[escape ? ++k : k];
  }
  return out;
}

void append_wrapped(Cell& cell, std::string_view text) {
  text = text::trim(text);
  if (text.empty()) return;
  if (!cell.text.empty()) cell.text += is_stacked(cell.text, text) ? '\n' : ' ';
  cell.text += text;
}

}  // namespace cchc::layout
