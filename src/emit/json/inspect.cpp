#include "emit/json/inspect.hpp"

#include <string>

#include "emit/json/json_values.hpp"

namespace cchc::emit {
namespace {

using Shape = JsonWriter::Shape;

class DocumentWriter {
 public:
  explicit DocumentWriter(const Document& document) : part_(document.part) {
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
    write_location(json_.key("location"), paragraph.location, part_);
    json_.end_object();
  }

  void write(const Table& table) {
    json_.begin_object();
    json_.key("kind").string("table");
    write_location(json_.key("location"), table.location, part_);
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
    write_location(json_.key("location"), cell.location, part_);
    if (!cell.tables.empty()) {
      json_.key("tables").begin_array();
      for (const auto& table : cell.tables) write(table);
      json_.end_array();
    }
    json_.end_object();
  }

  std::string text_;
  JsonWriter json_{text_, JsonWriter::Style::pretty};
  std::string_view part_;
};

}  // namespace

void inspect(std::ostream& out, const Document& document) {
  out << DocumentWriter(document).text();
}

void inspect(std::ostream& out, const Report& report) {
  std::string text;
  JsonWriter json(text, JsonWriter::Style::pretty);
  json.begin_object();
  json.key("path").string(report.path);
  json.key("schema").string_or_null(report.schema == nullptr ? "" : report.schema->id);
  write_metadata(json.key("metadata"), report.metadata);
  json.key("observations").begin_array();
  for (const auto& observation : report.observations) {
    write_observation(json, observation, report.part);
  }
  json.end_array();
  json.end_object();
  out << text << '\n';
}

}  // namespace cchc::emit
