#include "emit/json/fact_values.hpp"

#include "base/names.hpp"
#include "emit/json/json_values.hpp"

namespace cchc::emit {
namespace {

class FactWriter {
 public:
  explicit FactWriter(JsonWriter& json) : json_(json) {}

  void write(const std::string& text) { json_.string(text); }
  void write(std::int64_t count) { json_.number(static_cast<std::uint64_t>(count)); }

  void write(const Name& name) {
    json_.begin_object(JsonWriter::Shape::one_line);
    json_.key("name").string(name.text);
    json_.end_object();
  }

  void write(const Quantity& quantity) {
    json_.begin_object(JsonWriter::Shape::one_line);
    json_.key("value").string(quantity.value.to_string());
    if (!quantity.unit.empty()) json_.key("unit").string(quantity.unit);
    if (!quantity.written.empty()) json_.key("written").string(quantity.written);
    if (quantity.taken) json_.key("taken").boolean(true);
    json_.end_object();
  }

  void write(const CellName& cell) {
    json_.begin_object(JsonWriter::Shape::one_line);
    json_.key("form").string(cell.form);
    json_.key("code").string(cell.code);
    if (!cell.number.empty() && cell.number != cell.code) json_.key("number").string(cell.number);
    if (!cell.label.empty()) json_.key("label").string(cell.label);
    if (!cell.above.empty()) json_.key("above").string(cell.above);
    if (!cell.column.empty()) json_.key("column").string(cell.column);
    if (!cell.column_number.empty()) json_.key("column_number").string(cell.column_number);
    if (cell.taken) json_.key("taken").boolean(true);
    if (cell.tell_form) json_.key("tell_form").boolean(true);
    if (!cell.form_called.empty()) json_.key("form_called").string(cell.form_called);
    json_.end_object();
  }

  void write(const Period& period) {
    json_.begin_object(JsonWriter::Shape::one_line);
    json_.key("kind").string(names::period_kind[period.kind].name);
    json_.key("year").number(period.year);
    if (period.index != 0) json_.key("index").number(period.index);
    if (period.kind == Period::Kind::days) {
      json_.key("from").string(date_id(period.from));
      json_.key("to").string(date_id(period.to));
    }
    json_.end_object();
  }

  void write(const Date& date) {
    json_.begin_object(JsonWriter::Shape::one_line);
    json_.key("date").string(date_id(date));
    json_.end_object();
  }

  void write(const Location& place) { write_location(json_, place, {}); }

  void write(Level level) {
    json_.begin_object(JsonWriter::Shape::one_line);
    json_.key("level").string(level_id(level));
    json_.end_object();
  }

  template <typename Item>
  void write(const std::vector<Item>& list) {
    json_.begin_array(JsonWriter::Shape::one_line);
    for (const Item& item : list) write(item);
    json_.end_array();
  }

 private:
  JsonWriter& json_;
};

}  // namespace

void write_fact(JsonWriter& json, const Fact& fact) {
  std::visit([writer = FactWriter(json)](const auto& value) mutable { writer.write(value); }, fact);
}

void write_facts(JsonWriter& json, const Facts& facts) {
  json.begin_object(JsonWriter::Shape::one_line);
  for (const auto& [name, fact] : facts) write_fact(json.key(name), fact);
  json.end_object();
}

}  // namespace cchc::emit
