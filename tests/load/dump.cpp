#include "load/dump.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace cchc::test {
namespace {

constexpr std::array<std::string_view, 25> problem_names = {
    "not_found",
    "is_folder",
    "no_permission",
    "read_failed",
    "empty",
    "damaged_archive",
    "missing_part",
    "damaged_xml",
    "binary",
    "legacy_doc",
    "pdf",
    "rtf",
    "encrypted",
    "image",
    "spreadsheet",
    "other_package",
    "file_too_large",
    "expanded_too_large",
    "too_deep",
    "broken_configuration",
    "internal_error",
    "not_package",
    "own_result",
    "own_copy",
    "left_out",
};

// Keeps a text on its line.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out;
}

std::string flags(const Cell& cell) {
  std::string out;
  if (cell.row_span != 1 || cell.column_span != 1) {
    out += fmt::format(" {}x{}", cell.row_span, cell.column_span);
  }
  if (cell.auto_number) out += " [auto]";
  if (cell.tracked) out += " [tracked]";
  if (cell.struck) out += " [struck]";
  if (cell.italic) out += " [italic]";
  return out;
}

void dump_table(std::string& out, const Table& table, int indent) {
  out += fmt::format("{:{}}T{}\n", "", indent, table.location.table);
  for (const Row& row : table.rows) {
    if (row.cells.empty()) out += fmt::format("{:{}}(no cells)\n", "", indent + 2);
    for (const Cell& cell : row.cells) {
      std::string line =
          fmt::format("{:{}}{}.{} @{}{} {}", "", indent + 2, cell.location.row, cell.location.cell,
                      cell.column, flags(cell), one_line(cell.text));
      while (line.ends_with(' ')) line.pop_back();
      out += line + '\n';
      for (const Table& nested : cell.tables) dump_table(out, nested, indent + 4);
    }
  }
}

}  // namespace

std::string dump(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (const auto* const paragraph = std::get_if<Paragraph>(&block)) {
      out += fmt::format("P{} {}\n", paragraph->location.row, one_line(paragraph->text));
    } else {
      dump_table(out, std::get<Table>(block), 0);
    }
  }
  for (const Unread& unread : document.unread) {
    out += fmt::format("not read: {} of kind {}{}{}\n", unread.count, static_cast<int>(unread.kind),
                       unread.name.empty() ? "" : " ", unread.name);
  }
  return out;
}

std::string dump(const LoadError& error) {
  std::string out =
      fmt::format("error {}", problem_names.at(static_cast<std::size_t>(error.problem)));
  if (!error.detail.empty()) out += ' ' + error.detail;
  if (error.limit != 0) out += fmt::format(" {}", error.limit);
  return out + '\n';
}

std::string dump(const LoadResult& result) {
  return std::visit([](const auto& value) { return dump(value); }, result);
}

}  // namespace cchc::test
