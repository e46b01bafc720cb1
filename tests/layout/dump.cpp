#include "layout/dump.hpp"

#include <fmt/format.h>

#include <variant>

namespace cchc::layout {
namespace {

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

std::string dump_row(const Row& row) {
  std::string out = "  ";
  std::size_t column = 0;
  for (const Cell& cell : row.cells) {
    if (&cell != row.cells.data()) out += " | ";
    if (cell.column != column) out += fmt::format("@{} ", cell.column);
    out += fmt::format("{}:{} {}", cell.location.line, cell.location.column, escaped(cell.text));
    column = cell.column + std::size_t{1};
  }
  return out + "\n";
}

}  // namespace

std::string dump(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      out += fmt::format("{}:{}  {}\n", paragraph->location.line, paragraph->location.column,
                         escaped(paragraph->text));
      continue;
    }
    out += "table\n";
    for (const Row& row : std::get<Table>(block).rows) out += dump_row(row);
  }
  return out;
}

}  // namespace cchc::layout
