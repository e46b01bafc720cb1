#include "check/example_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <variant>

#include "cchc/extract.hpp"
#include "cchc/layout.hpp"
#include "cchc/load.hpp"

namespace cchc::testing {
namespace {

const std::string header = "STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\n";

struct Parts {
  std::string number = "Số: 64/BC-UBND";
  std::string date = "Đông Lĩnh, ngày 07 tháng 9 năm 2024";
  std::string title = "BÁO CÁO Công tác cải cách hành chính quý III năm 2024";
  std::string prose;
  std::string tables;
  bool no_table = false;
  bool embedded_sheet = false;
};

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string as_row(std::string line) {
  std::string row;
  std::istringstream cells(line);
  for (std::string cell; std::getline(cells, cell, '|');) {
    const auto first = cell.find_first_not_of(' ');
    const auto last = cell.find_last_not_of(' ');
    if (!row.empty()) row += '\t';
    if (first != std::string::npos) row += cell.substr(first, last - first + 1);
  }
  return row + '\n';
}

void add_row(Parts& parts, const std::string& line) {
  if (parts.tables.empty() && !line.starts_with("STT")) parts.tables += header;
  parts.tables += as_row(line);
}

Parts parts_of(std::string_view example) {
  Parts parts;
  std::istringstream lines{std::string(example)};
  for (std::string line; std::getline(lines, line);) {
    if (contains(line, "|"))
      add_row(parts, line);
    else if (line.starts_with("Số:"))
      parts.number = line;
    else if (line.starts_with("BÁO CÁO"))
      parts.title = line;
    else if (line.starts_with("Biểu mẫu"))
      parts.tables += '\n' + line + "\n\n" + header;
    else if (contains(line, " tháng "))
      parts.date = line;
    else if (line.starts_with("[bảng tính nhúng"))
      parts.embedded_sheet = true;
    else
      parts.prose += line + "\n\n";
    parts.no_table = parts.no_table || line.starts_with("I. ");
  }
  if (parts.tables.empty() && !parts.no_table) {
    add_row(parts, "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16");
  }
  return parts;
}

std::string report_text(const Parts& parts) {
  return "ỦY BAN NHÂN DÂN\nHUYỆN ĐÔNG LĨNH\n\n" + parts.number + "\n\n" + parts.date + "\n\n" +
         parts.title + "\n\n" + parts.prose + '\n' + parts.tables;
}

// "[-16-]{+18+}" as Word would give it: the accepted text, marked.
void accept_changes(Cell& cell) {
  const auto deleted = cell.text.find("[-");
  const auto inserted = cell.text.find("{+");
  const auto end = cell.text.find("+}");
  if (deleted == std::string::npos || end == std::string::npos) return;
  cell.text = cell.text.substr(inserted + 2, end - inserted - 2);
  cell.tracked = true;
}

void accept_changes(Document& document) {
  for (Block& block : document.blocks) {
    auto* table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    for (Row& row : table->rows) {
      for (Cell& cell : row.cells) accept_changes(cell);
    }
  }
}

std::optional<SchemaFile> schema_for(std::string_view rule_id) {
  const std::string path = CCHC_SOURCE_DIR "/tests/check/examples/" + std::string(rule_id) + ".xml";
  if (!std::filesystem::exists(path)) return std::nullopt;
  auto result = read_schema_file(path, {}, Language::english);
  REQUIRE(std::holds_alternative<SchemaFile>(result));
  return std::get<SchemaFile>(std::move(result));
}

}  // namespace

ExampleReport::ExampleReport(std::string_view rule_id, std::string_view example)
    : schema_(schema_for(rule_id)) {
  auto loaded = load_bytes(report_text(parts_of(example)), {});
  REQUIRE(std::holds_alternative<Document>(loaded));
  Document document = lay_out(std::get<Document>(std::move(loaded)));
  accept_changes(document);
  if (parts_of(example).embedded_sheet) {
    document.unread.push_back({Unread::Kind::sheet_object, {}, 1, {.table = 1, .row = 1}});
  }
  const Schema* schema = schema_ ? &schema_->schema() : nullptr;
  ExtractOptions options;
  if (schema != nullptr) options.schemas = std::span(&schema, 1);
  // Whether a form fits is what D105 is about.
  options.schema_given = schema != nullptr && rule_id != "D105";
  report_ = extract_report(document, options);
}

}  // namespace cchc::testing
