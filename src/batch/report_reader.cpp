#include "batch/report_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <istream>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "base/names.hpp"
#include "batch/claim_reader.hpp"
#include "batch/json_limits.hpp"
#include "cchc/rule.hpp"

namespace cchc::batch {
namespace {

// Facts keep the order in which they were written.
using Json = nlohmann::ordered_json;

struct Unreadable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string text_or_empty(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? "" : found->get<std::string>();
}

// A count or a place; what is no whole number of its type is no result of the program's.
template <typename Whole>
Whole whole_or(const Json& object, const char* key, Whole otherwise) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return otherwise;
  if (!found->is_number_unsigned()) throw Unreadable("no whole number");
  const auto value = found->get<std::uint64_t>();
  if (value > std::numeric_limits<Whole>::max()) throw Unreadable("no such number");
  return static_cast<Whole>(value);
}

std::optional<Decimal> decimal_or_nothing(const Json& object, const char* key) {
  const std::string text = text_or_empty(object, key);
  if (text.empty()) return std::nullopt;
  const auto value = Decimal::parse(text);
  if (!value) throw Unreadable("no number: " + text);
  return value;
}

template <typename Find>
auto required(Find find, const std::string& id) {
  const auto value = find(id);
  if (!value) throw Unreadable("unknown name: " + id);
  return *value;
}

// The sheet of that name; a new one joins those that are known.
std::uint32_t sheet_of(const std::string& name, std::vector<std::string>& sheets) {
  const auto found = std::find(sheets.begin(), sheets.end(), name);
  const auto index = static_cast<std::uint32_t>(found - sheets.begin());
  if (found == sheets.end()) sheets.push_back(name);
  return index + 1;
}

Location read_place(const Json& object, std::vector<std::string>& sheets) {
  Location place{
      whole_or(object, "line", 0U), whole_or(object, "column", 0U), whole_or(object, "table", 0U),
      whole_or(object, "row", whole_or(object, "paragraph", 0U)), whole_or(object, "cell", 0U)};
  if (object.contains("sheet")) {
    place.cell = std::exchange(place.column, 0U);
    place.sheet = sheet_of(object.value("sheet", ""), sheets);
  }
  return place;
}

Location read_location(const Json& object, Report& report, const char* key = "location") {
  Location location;
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return location;
  location = read_place(*found, report.sheets);
  if (report.part.empty()) report.part = found->value("part", "");
  return location;
}

Date read_date(std::string_view text) {
  Date date;
  std::array<unsigned, 3> numbers{};
  for (std::size_t i = 0; i < numbers.size() && !text.empty(); ++i) {
    const std::size_t end = std::min(text.find('-'), text.size());
    std::from_chars(text.data(), text.data() + end, numbers.at(i));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (numbers[0] > 9999 || numbers[1] > 12 || numbers[2] > 31) throw Unreadable("no date");
  date.year = static_cast<std::uint16_t>(numbers[0]);
  date.month = static_cast<std::uint8_t>(numbers[1]);
  date.day = static_cast<std::uint8_t>(numbers[2]);
  return date;
}

Period read_period(const Json& object) {
  return {names::required(names::period_kind, object.at("kind").get<std::string>()),
          whole_or(object, "year", std::uint16_t{0}), whole_or(object, "index", std::uint8_t{0}),
          read_date(text_or_empty(object, "from")), read_date(text_or_empty(object, "to"))};
}

Decimal read_decimal(const Json& object) {
  const auto value = Decimal::parse(object.get<std::string>());
  if (!value) throw Unreadable("no number");
  return *value;
}

CellName read_cell(const Json& object) {
  CellName cell{object.at("form").get<std::string>(), object.at("code").get<std::string>()};
  cell.label = object.value("label", "");
  cell.number = object.value("number", cell.label.empty() ? cell.code : "");
  cell.above = object.value("above", "");
  cell.column = object.value("column", "");
  cell.column_number = object.value("column_number", "");
  cell.taken = object.value("taken", false);
  cell.tell_form = object.value("tell_form", false);
  cell.form_called = object.value("form_called", "");
  return cell;
}

Quantity read_quantity(const Json& object) {
  return {read_decimal(object.at("value")), object.value("unit", ""), object.value("written", ""),
          object.value("taken", false)};
}

template <typename Item, typename Read>
std::vector<Item> read_list(const Json& list, Read read) {
  std::vector<Item> items;
  for (const Json& item : list) items.push_back(read(item));
  return items;
}

Fact read_list_fact(const Json& list) {
  if (list.empty() || list.front().is_string()) {
    return read_list<std::string>(list, [](const Json& item) { return item.get<std::string>(); });
  }
  if (list.front().contains("code")) return read_list<CellName>(list, read_cell);
  return read_list<Quantity>(list, read_quantity);
}

// The kinds of emit/json/fact_values.hpp.
Fact read_fact(const Json& json) {
  if (json.is_string()) return json.get<std::string>();
  if (json.is_number()) return json.get<std::int64_t>();
  if (json.is_array()) return read_list_fact(json);
  if (json.contains("value")) return read_quantity(json);
  if (json.contains("code")) return read_cell(json);
  if (json.contains("name")) return Name{json.at("name").get<std::string>()};
  if (json.contains("kind")) return read_period(json);
  if (json.contains("date")) return read_date(json.at("date").get<std::string>());
  if (json.contains("level")) {
    return level_from_id(json.at("level").get<std::string>()).value_or(Level::unknown);
  }
  std::vector<std::string> unnamed_sheets;
  return read_place(json, unnamed_sheets);
}

Facts read_facts(const Json& object) {
  Facts facts;
  for (const auto& [name, fact] : object.items()) facts.add(name, read_fact(fact));
  return facts;
}

Metadata read_metadata(const Json& object) {
  Metadata metadata;
  metadata.organization = text_or_empty(object, "organization");
  metadata.organization_printed = text_or_empty(object, "organization_printed");
  metadata.level = level_from_id(text_or_empty(object, "level")).value_or(Level::unknown);
  metadata.number = text_or_empty(object, "number");
  metadata.date = read_date(text_or_empty(object, "date"));
  metadata.title = text_or_empty(object, "title");
  const Json& period = object.at("period");
  if (!period.is_null()) metadata.period = read_period(period);
  return metadata;
}

Observation read_observation(const Json& object, Report& report) {
  Observation row;
  row.form = object.at("form").get<std::string>();
  row.code = object.at("code").get<std::string>();
  row.printed = text_or_empty(object, "printed");
  row.auto_number = object.value("auto", false);
  row.label = text_or_empty(object, "label");
  row.unit = text_or_empty(object, "unit");
  row.raw = text_or_empty(object, "raw");
  row.kind = names::required(names::indicator_kind, text_or_empty(object, "kind"));
  row.value = decimal_or_nothing(object, "value");
  row.of = decimal_or_nothing(object, "of");
  row.note = text_or_empty(object, "note");
  row.shift = names::required(names::shift, text_or_empty(object, "shift"));
  row.struck = object.value("struck", false);
  row.stray = text_or_empty(object, "stray");
  row.location = read_location(object, report);
  return row;
}

Unchecked read_unchecked(const Json& object) {
  Unchecked unchecked;
  unchecked.cell = read_cell(object.at("cell"));
  unchecked.relation = names::required(names::relation, object.at("relation").get<std::string>());
  unchecked.reason = names::required(names::unchecked_reason, object.at("why").get<std::string>());
  for (const Json& cell : object.at("cells")) unchecked.cells.push_back(read_cell(cell));
  return unchecked;
}

// The rule's own copy of a variant's id.
std::string_view variant_of(const Rule& rule, const std::string& id) {
  if (id.empty()) return {};
  const MessageVariant* const variant = rule.variant(id);
  if (variant == nullptr) throw Unreadable("unknown variant: " + id);
  return variant->id;
}

// Reads one report's line.
class LineReader {
 public:
  LineReader(const Json& line, SchemaDirectory& schemas) : line_(line), schemas_(schemas) {}

  CheckedReport read() {
    Report& report = checked_.report;
    report.path = line_.at("path").get<std::string>();
    const auto status = line_.at("status").get<std::string>();
    checked_.failed = status == "failed";
    checked_.skipped = status == "skipped";
    report.metadata = read_metadata(line_.at("metadata"));
    for (const Json& object : line_.at("observations")) add_observation(object);
    if (line_.contains("forms")) {
      for (const Json& object : line_.at("forms"))
        report.form_names.push_back(
            {text_or_empty(object, "form"), text_or_empty(object, "called")});
    }
    const std::string schema = text_or_empty(line_, "schema");
    if (!schema.empty()) report.schema = schemas_.find(schema, has_forms());
    for (const Json& object : line_.at("findings")) add_finding(object);
    for (const Json& object : line_.at("unchecked")) {
      checked_.unchecked.push_back(read_unchecked(object));
    }
    if (line_.contains("claims")) {
      for (const Json& object : line_.at("claims")) add_claim(object);
    }
    read_coverage();
    const std::size_t count = whole_or(line_, "relations", checked_.unchecked.size());
    // A row has a few; what claims more was not written by the program.
    constexpr std::size_t most_a_row = 64;
    if (count > most_a_row * (report.observations.size() + checked_.unchecked.size() + 1)) {
      throw Unreadable("too many relations");
    }
    report.relations.resize(count);
    return std::move(checked_);
  }

 private:
  [[nodiscard]] bool has_forms() const {
    const auto& rows = checked_.report.observations;
    return std::any_of(rows.begin(), rows.end(),
                       [](const Observation& row) { return row.form != "1"; });
  }

  void add_observation(const Json& object) {
    Report& report = checked_.report;
    report.observations.push_back(read_observation(object, report));
    Observation& row = report.observations.back();
    if (object.contains("parent")) {
      const auto above = codes_.find(row.form + '\n' + text_or_empty(object, "parent"));
      if (above != codes_.end()) row.parent = above->second;
    }
    codes_.emplace(row.form + '\n' + row.code, CellId(report.observations.size() - 1));
    if (object.contains("column")) place_in_column(object.at("column"), report.observations.back());
    rows_.emplace(key_of(object), CellId(report.observations.size() - 1));
  }

  void add_claim(const Json& object) {
    Report& report = checked_.report;
    report.claims.push_back(read_claim(object, read_location(object, report)));
    if (object.contains("code")) report.claims.back().cell = row_of(object);
    const Location elsewhere = read_location(object, report, "elsewhere");
    if (elsewhere.known()) report.claims.back().operands.at(0).location = elsewhere;
  }

  // Tables whose columns are not told again count all the same.
  void read_coverage() {
    if (!line_.contains("coverage")) return;
    Report& report = checked_.report;
    const Json& coverage = line_.at("coverage");
    constexpr std::size_t most_tables = 100'000;
    const auto read = whole_or(coverage, "tables_read", report.tables.size());
    const auto all = whole_or(coverage, "tables", read);
    if (std::max(read, all) > most_tables) throw Unreadable("too many tables");
    report.tables.resize(std::max(read, report.tables.size()));
    report.unread_tables.resize(all > read ? all - read : 0);
    checked_.relations_held = whole_or(coverage, "held", std::size_t{0});
  }

  // Tables of several value columns are put together again from their cells.
  void place_in_column(const Json& object, Observation& cell) {
    TableColumn column;
    column.number = text_or_empty(object, "number");
    column.role = names::required(names::column_role, object.at("role").get<std::string>());
    for (const Json& heading : object.at("path")) column.path.push_back(heading.get<std::string>());
    auto& tables = checked_.report.tables;
    if (tables.empty() || tables.back().form != cell.form) {
      tables.emplace_back();
      tables.back().form = cell.form;
    }
    auto& columns = tables.back().columns;
    const auto known = std::find_if(columns.begin(), columns.end(), [&](const TableColumn& other) {
      return other.path == column.path && other.number == column.number;
    });
    cell.table = TableId(tables.size() - 1);
    cell.column = ColumnId(known - columns.begin());
    if (known == columns.end()) columns.push_back(std::move(column));
  }

  void add_finding(const Json& object) {
    Finding finding;
    const auto id = object.at("rule").get<std::string>();
    finding.rule = find_rule(id);
    if (finding.rule == nullptr) throw Unreadable("unknown rule: " + id);
    finding.severity = required(severity_from_id, object.at("severity").get<std::string>());
    finding.variant = variant_of(*finding.rule, text_or_empty(object, "variant"));
    finding.facts = read_facts(object.at("facts"));
    finding.form = text_or_empty(object, "form");
    finding.code = text_or_empty(object, "code");
    finding.rivals = whole_or(object, "rivals", std::uint8_t{0});
    finding.actual = decimal_or_nothing(object, "actual");
    finding.expected = decimal_or_nothing(object, "expected");
    finding.inferred = object.at("inferred").get<bool>();
    finding.fingerprint = object.at("fingerprint").get<std::string>();
    finding.location = read_location(object, checked_.report);
    finding.observation = row_of(object);
    for (const Json& item : object.at("suggestions")) {
      finding.suggestions.push_back(read_suggestion(item));
    }
    for (const Json& item : object.at("related")) add_related(item, finding);
    place_in_row(text_or_empty(object, "cell"), finding);
    checked_.findings.push_back(std::move(finding));
  }

  [[nodiscard]] Suggestion read_suggestion(const Json& object) {
    Suggestion suggestion;
    suggestion.how = required(how_from_id, object.at("how").get<std::string>());
    suggestion.facts = read_facts(object.at("facts"));
    suggestion.source = read_location(object, checked_.report, "source");
    suggestion.form = text_or_empty(object, "form");
    suggestion.code = text_or_empty(object, "code");
    const auto value = decimal_or_nothing(object, "value");
    suggestion.value = value.value_or(Decimal());
    suggestion.only_cell = !value;
    suggestion.observation = row_of(object);
    return suggestion;
  }

  void add_related(const Json& object, Finding& finding) {
    Related related;
    related.form = text_or_empty(object, "form");
    related.code = text_or_empty(object, "code");
    related.location = read_location(object, checked_.report);
    related.observation = row_of(object);
    finding.related.push_back(std::move(related));
  }

  // So that the cell that the finding is about is found again by its place.
  void place_in_row(const std::string& cell, const Finding& finding) {
    if (!finding.observation.known()) return;
    Observation& row = checked_.report.observations[*finding.observation];
    if (cell == "number") row.number_location = finding.location;
    if (cell == "name") row.label_location = finding.location;
    if (cell == "unit") row.unit_location = finding.location;
  }

  // Form, code and, of a cell among several of its row, the column.
  static std::string key_of(const Json& object) {
    std::string key = text_or_empty(object, "form") + '\n' + text_or_empty(object, "code");
    if (!object.contains("column")) return key;
    const Json& column = object.at("column");
    key += '\n' + text_or_empty(column, "number");
    for (const Json& heading : column.at("path")) key += '\n' + heading.get<std::string>();
    return key;
  }

  [[nodiscard]] CellId row_of(const Json& object) const {
    const auto found = rows_.find(key_of(object));
    return found == rows_.end() ? CellId() : found->second;
  }

  const Json& line_;
  SchemaDirectory& schemas_;
  CheckedReport checked_;
  std::unordered_map<std::string, CellId> rows_;
  std::unordered_map<std::string, CellId> codes_;  // the first of each code
};

// Like getline, but ends one byte beyond the limit.
bool read_line(std::istream& in, std::string& line) {
  line.clear();
  std::streambuf& bytes = *in.rdbuf();
  constexpr int end = std::char_traits<char>::eof();
  int next = bytes.sbumpc();
  if (next == end) return false;
  for (; next != end && next != '\n' && line.size() <= max_json_bytes; next = bytes.sbumpc()) {
    line += static_cast<char>(next);
  }
  return true;
}

}  // namespace

const Schema* SchemaDirectory::find(const std::string& id, bool has_forms) {
  for (const Schema* schema : builtin_schemas()) {
    if (schema->id == id) return schema;
  }
  const auto [entry, added] = unknown_.try_emplace(id);
  if (added) {
    entry->second = std::make_unique<Schema>();
    entry->second->id = entry->first;
    entry->second->layout = has_forms ? SchemaLayout::forms : SchemaLayout::table;
  }
  return entry->second.get();
}

std::optional<CheckedReport> ReportReader::next() {
  for (std::string line; read_line(in_, line);) {
    ++line_;
    if (line.empty()) continue;
    if (!is_modest_json(line)) throw ReportReadError{line_};
    try {
      return LineReader(Json::parse(line), schemas_).read();
    } catch (const std::exception&) {
      throw ReportReadError{line_};
    }
  }
  return std::nullopt;
}

}  // namespace cchc::batch
