#include "emit/json/inspect.hpp"

#include <string>

#include "base/names.hpp"
#include "emit/json/claims.hpp"
#include "emit/json/json_values.hpp"
#include "emit/schema_name.hpp"

namespace cchc::emit {
namespace {

using Shape = JsonWriter::Shape;

class DocumentWriter {
 public:
  explicit DocumentWriter(const Document& document) : places_{document.part, document.sheets} {
    json_.begin_object();
    json_.key("blocks").begin_array();
    for (const auto& block : document.blocks) {
      std::visit([this](const auto& value) { write(value); }, block);
    }
    json_.end_array();
    json_.end_object();
    text_ += '\n';
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void write(const Paragraph& paragraph) {
    json_.begin_object(Shape::one_line);
    json_.key("kind").string("paragraph");
    json_.key("text").string(paragraph.text);
    write_location(json_.key("location"), paragraph.location, places_);
    json_.end_object();
  }

  void write(const Table& table) {
    json_.begin_object();
    json_.key("kind").string("table");
    write_location(json_.key("location"), table.location, places_);
    json_.key("rows").begin_array();
    for (const auto& row : table.rows) {
      json_.begin_array();
      for (const auto& cell : row.cells) write(cell);
      json_.end_array();
    }
    json_.end_array();
    json_.end_object();
  }

  void write(const Cell& cell) {
    json_.begin_object(cell.tables.empty() ? Shape::one_line : Shape::lines);
    json_.key("text").string(cell.text);
    if (cell.auto_number) json_.key("auto").boolean(true);
    json_.key("row_span").number(cell.row_span);
    json_.key("col_span").number(cell.column_span);
    write_location(json_.key("location"), cell.location, places_);
    if (!cell.tables.empty()) {
      json_.key("tables").begin_array();
      for (const auto& table : cell.tables) write(table);
      json_.end_array();
    }
    json_.end_object();
  }

  std::string text_;
  JsonWriter json_{text_, JsonWriter::Style::pretty};
  FilePlaces places_;
};

void write_table_column(JsonWriter& json, const TableColumn& column) {
  json.begin_object(Shape::one_line);
  json.key("path").begin_array();
  for (const std::string& heading : column.path) json.string(heading);
  json.end_array();
  json.key("number").string_or_null(column.number);
  json.key("role").string(names::column_role[column.role].name);
  json.key("kind").string_or_null(names::indicator_kind[column.kind].name);
  json.key("unit").string_or_null(column.unit);
  json.key("formula").string_or_null(column.formula);
  json.end_object();
}

// Tables by columns and rows; a row's cells are observations, the first of which is named.
void write_tables(JsonWriter& json, const Report& report) {
  json.key("tables").begin_array();
  for (const ReportTable& table : report.tables) {
    json.begin_object();
    json.key("form").string(table.form);
    json.key("title").string_or_null(table.title);
    json.key("location");
    write_location(json, table.location, places_of(report));
    json.key("columns").begin_array();
    for (const TableColumn& column : table.columns) write_table_column(json, column);
    json.end_array();
    json.key("rows").begin_array();
    for (const TableRow& row : table.rows) {
      const Observation& first = report.cell(row.first);
      json.begin_object(Shape::one_line);
      json.key("code").string(first.code);
      json.key("label").string(first.label);
      json.key("kind").string(names::row_kind[row.kind].name);
      json.key("observation").number(std::uint64_t{*row.first});
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void inspect(std::ostream& out, const Document& document) {
  out << DocumentWriter(document).text();
}

void inspect(std::ostream& out, const Report& report) {
  std::string text;
  JsonWriter json(text, JsonWriter::Style::pretty);
  json.begin_object();
  json.key("path").string(report.path);
  json.key("schema").string_or_null(schema_id(report));
  write_metadata(json.key("metadata"), report.metadata);
  write_tables(json, report);
  json.key("observations").begin_array();
  for (const auto& observation : report.observations) {
    write_observation(json, report, observation);
  }
  json.end_array();
  write_claims(json.key("claims"), report);
  json.end_object();
  out << text << '\n';
}

}  // namespace cchc::emit
