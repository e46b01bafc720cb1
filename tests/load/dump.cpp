#include "load/dump.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "base/name_table.hpp"

namespace cchc::test {
namespace {

constexpr NameTable problem_names{std::array{
    NamedValue{LoadProblem::not_found, "not_found"},
    NamedValue{LoadProblem::is_folder, "is_folder"},
    NamedValue{LoadProblem::no_permission, "no_permission"},
    NamedValue{LoadProblem::read_failed, "read_failed"},
    NamedValue{LoadProblem::empty, "empty"},
    NamedValue{LoadProblem::damaged_archive, "damaged_archive"},
    NamedValue{LoadProblem::missing_part, "missing_part"},
    NamedValue{LoadProblem::damaged_xml, "damaged_xml"},
    NamedValue{LoadProblem::binary, "binary"},
    NamedValue{LoadProblem::legacy_doc, "legacy_doc"},
    NamedValue{LoadProblem::pdf, "pdf"},
    NamedValue{LoadProblem::rtf, "rtf"},
    NamedValue{LoadProblem::encrypted, "encrypted"},
    NamedValue{LoadProblem::image, "image"},
    NamedValue{LoadProblem::spreadsheet, "spreadsheet"},
    NamedValue{LoadProblem::other_package, "other_package"},
    NamedValue{LoadProblem::file_too_large, "file_too_large"},
    NamedValue{LoadProblem::expanded_too_large, "expanded_too_large"},
    NamedValue{LoadProblem::too_deep, "too_deep"},
    NamedValue{LoadProblem::too_many_attributes, "too_many_attributes"},
    NamedValue{LoadProblem::tag_too_long, "tag_too_long"},
    NamedValue{LoadProblem::name_too_long, "name_too_long"},
    NamedValue{LoadProblem::too_slow, "too_slow"},
    NamedValue{LoadProblem::too_much_memory, "too_much_memory"},
    NamedValue{LoadProblem::broken_configuration, "broken_configuration"},
    NamedValue{LoadProblem::internal_error, "internal_error"},
    NamedValue{LoadProblem::not_package, "not_package"},
    NamedValue{LoadProblem::own_result, "own_result"},
    NamedValue{LoadProblem::own_copy, "own_copy"},
    NamedValue{LoadProblem::left_out, "left_out"},
}};
static_assert(problem_names.is_complete());

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
  std::string out = fmt::format("error {}", problem_names[error.problem].name);
  if (!error.detail.empty()) out += ' ' + error.detail;
  if (error.limit != 0) out += fmt::format(" {}", error.limit);
  return out + '\n';
}

std::string dump(const LoadResult& result) {
  return std::visit([](const auto& value) { return dump(value); }, result);
}

}  // namespace cchc::test
