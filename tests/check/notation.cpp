#include "check/notation.hpp"

#include <algorithm>
#include <deque>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "base/names.hpp"
#include "check/noted_value.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::testing {

struct NotedReport::Storage {
  Report report;
  Schema schema;
  std::deque<std::string> texts;
  std::vector<Indicator> indicators;
  std::vector<FormSchema> forms;
  std::string form = "1";
  std::uint32_t line = 0;

  std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }
};

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> fields;
  while (true) {
    const auto end = text.find(separator);
    fields.emplace_back(text::trim(text.substr(0, end)));
    if (end == std::string_view::npos) return fields;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> list;
  for (std::string word; stream >> word;) list.push_back(word);
  return list;
}

std::string without_last_dot(std::string number) {
  while (!number.empty() && (number.back() == '.' || number.back() == ' ')) number.pop_back();
  return number;
}

// The row above that a code names as its parent.
CellId find_parent(const Report& report, const std::string& form, std::string code) {
  while (true) {
    const auto end = code.find_last_of("./");
    if (end == std::string::npos) return {};
    code.resize(end);
    for (auto index = report.observations.size(); index-- > 0;) {
      const auto& row = report.observations[index];
      if (row.form == form && row.code == code) return CellId(index);
    }
  }
}

void set_shift(Observation& row, std::string name) {
  std::replace(name.begin(), name.end(), '_', '-');
  row.shift = names::shift.find(name).value();
}

IndicatorKind kind_from(const std::string& name) {
  if (name == "heading") return IndicatorKind::heading;
  if (name == "count") return IndicatorKind::count;
  if (name == "percent") return IndicatorKind::percent;
  if (name == "money") return IndicatorKind::money;
  if (name == "measure") return IndicatorKind::measure;
  if (name == "code") return IndicatorKind::code;
  return IndicatorKind::unknown;
}

struct RowFlags {
  bool unknown = false;
  std::string right_unit;   // the form's, where it is not the row's
  std::string form_number;  // what the form itself prints, where it is not the code
};

RowFlags apply_flags(Observation& row, const std::string& flags) {
  RowFlags result;
  for (const std::string& flag : split(flags, ';')) {
    const auto equals = flag.find('=');
    const std::string name = flag.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : flag.substr(equals + 1);
    if (name == "other")
      row.other_value = Decimal::parse(value);
    else if (name == "stray")
      row.stray = value;
    else if (name == "shift")
      set_shift(row, value);
    else if (name == "kind")
      row.kind = kind_from(value);
    else if (name == "wants")
      row.schema_wants_value = true;
    else if (name == "tracked")
      row.tracked = true;
    else if (name == "struck")
      row.struck = true;
    else if (name == "recovered")
      row.number_recovered = true;
    else if (name == "over100")
      row.may_exceed_100 = true;
    else if (name == "unknown")
      result.unknown = true;
    else if (name == "right-unit")
      result.right_unit = value;
    else if (name == "form-number")
      result.form_number = value;
    else
      throw std::invalid_argument("unknown flag: " + flag);
  }
  return result;
}

Location place(std::uint32_t line, std::uint32_t column) {
  return {.line = line, .column = column};
}

template <typename Storage>
void add_row(Storage& storage, std::string line) {
  std::string flags;
  if (const auto brace = line.rfind('{'); brace != std::string::npos) {
    flags = line.substr(brace + 1, line.rfind('}') - brace - 1);
    line.resize(brace);
  }
  auto cells = split(line, '|');
  cells.resize(4);
  Observation row;
  row.form = storage.form;
  const auto numbers = split(cells[0], '>');
  row.printed = numbers.front();
  row.code = without_last_dot(numbers.back());
  row.label = cells[1];
  row.unit = cells[2];
  row.kind = kind_of_unit(row.unit);
  if (row.kind == IndicatorKind::code) row.codes = codes_of_unit(row.unit);
  read_value(row, cells[3]);
  row.parent = find_parent(storage.report, row.form, row.code);
  row.number_location = place(storage.line, 1);
  row.label_location = place(storage.line, 2);
  row.unit_location = place(storage.line, 3);
  row.location = place(storage.line, 4);
  const RowFlags set = flags.empty() ? RowFlags{} : apply_flags(row, flags);
  if (!set.unknown) {
    row.indicator = IndicatorId(storage.indicators.size());
    Indicator indicator;
    indicator.code = storage.keep(row.code);
    indicator.number = storage.keep(set.form_number.empty() ? row.code : set.form_number);
    indicator.name = storage.keep(row.label);
    indicator.unit = storage.keep(set.right_unit.empty() ? row.unit : set.right_unit);
    storage.indicators.push_back(indicator);
  }
  storage.report.observations.push_back(std::move(row));
}

Term find_term(const Report& report, const std::string& form, const std::string& name) {
  Term term{{}, form, name};
  if (const auto colon = name.find(':'); colon != std::string::npos) {
    term.form = name.substr(0, colon);
    term.code = name.substr(colon + 1);
  }
  for (std::size_t index = 0; index < report.observations.size(); ++index) {
    const auto& row = report.observations[index];
    if (row.form == term.form && row.code == term.code) {
      term.observation = CellId(index);
    }
  }
  return term;
}

bool is_relation(const std::string& word) {
  return word == "ratio" || word == "sum" || word == "at-most" || word == "at-least" ||
         word == "equal";
}

RelationKind relation_from(const std::string& word) {
  if (word == "ratio") return RelationKind::ratio;
  if (word == "sum") return RelationKind::sum;
  if (word == "at-most") return RelationKind::at_most;
  return word == "at-least" ? RelationKind::at_least : RelationKind::equal;
}

template <typename Storage>
void add_relation(Storage& storage, std::vector<std::string> tokens) {
  Relation relation;
  if (tokens.front() == "inferred") {
    relation.origin = Relation::Origin::inferred;
    tokens.erase(tokens.begin());
  }
  relation.kind = relation_from(tokens.at(0));
  relation.target = find_term(storage.report, storage.form, tokens.at(1));
  for (std::size_t index = 3; index < tokens.size(); index += 2) {
    relation.operands.push_back(find_term(storage.report, storage.form, tokens[index]));
  }
  storage.report.relations.push_back(std::move(relation));
}

Period period_from(const std::vector<std::string>& tokens) {
  Period period;
  const std::string& kind = tokens.at(1);
  if (kind == "quarter") period.kind = Period::Kind::quarter;
  if (kind == "half-year") period.kind = Period::Kind::half_year;
  if (kind == "nine-months") period.kind = Period::Kind::nine_months;
  const bool indexed = kind == "quarter" || kind == "half-year";
  if (indexed) period.index = static_cast<std::uint8_t>(std::stoi(tokens.at(2)));
  period.year = static_cast<std::uint16_t>(std::stoi(tokens.back()));
  return period;
}

void set_date(Metadata& head, const std::string& text) {
  const auto parts = split(text, '/');
  head.date.day = static_cast<std::uint8_t>(std::stoi(parts.at(0)));
  head.date.month = static_cast<std::uint8_t>(std::stoi(parts.at(1)));
  head.date.year = static_cast<std::uint16_t>(std::stoi(parts.at(2)));
}

template <typename Storage>
bool add_metadata(Storage& storage, const std::vector<std::string>& tokens) {
  Metadata& head = storage.report.metadata;
  const std::string& word = tokens.front();
  if (word == "number") {
    head.number = tokens.at(1) == "-" ? "" : tokens.at(1);
    head.number_blank = head.number.empty();
  } else if (word == "date") {
    set_date(head, tokens.at(1));
  } else if (word == "title" || word == "annex") {
    const bool title = word == "title";
    const Period period = period_from(tokens);
    if (title) head.period = period;
    head.period_mentions.push_back(
        {title ? PeriodMention::Place::title : PeriodMention::Place::annex, period,
         place(title ? 3 : 4, 1)});
  } else if (word == "organization") {
    head.organization = tokens.at(1);
  } else {
    return false;
  }
  return true;
}

template <typename Storage>
void add_prose(Storage& storage, const std::vector<std::string>& tokens) {
  ProseSentence sentence;
  sentence.location = place(5, 1);
  for (std::size_t index = 1; index + 1 < tokens.size(); index += 2) {
    ProseFigure figure;
    figure.over = tokens[index].starts_with('/');
    figure.value = *Decimal::parse(figure.over ? tokens[index].substr(1) : tokens[index]);
    figure.unit = tokens[index + 1] == "-" ? "" : tokens[index + 1];
    std::replace(figure.unit.begin(), figure.unit.end(), '_', ' ');
    figure.location = place(5, static_cast<std::uint32_t>(10 * index));
    sentence.figures.push_back(std::move(figure));
  }
  storage.report.prose.push_back(std::move(sentence));
}

template <typename Storage>
bool add_setting(Storage& storage, const std::vector<std::string>& tokens) {
  const std::string& word = tokens.front();
  if (word == "form") {
    storage.form = tokens.at(1);
  } else if (word == "prose") {
    add_prose(storage, tokens);
  } else if (word == "no-schema") {
    storage.report.schema = nullptr;
  } else if (word == "unread") {
    storage.report.unread.push_back({static_cast<Unread::Kind>(std::stoi(tokens.at(1))),
                                     tokens.size() > 2 ? tokens[2] : "", 1, place(20, 1)});
  } else if (word == "no-table") {
    storage.report.has_table = false;
  } else if (word == "missing-form") {
    storage.report.missing_forms.push_back({static_cast<std::uint16_t>(storage.forms.size()), {}});
    FormSchema form;
    form.number = storage.keep(tokens.at(1));
    form.title = "Cải cách thủ tục hành chính";
    storage.forms.push_back(form);
  } else if (word == "missing-row") {
    const auto after = find_term(storage.report, storage.form, tokens.at(3)).observation;
    storage.report.missing_rows.push_back(
        {static_cast<std::uint32_t>(storage.indicators.size()), after});
    Indicator indicator;
    indicator.code = storage.keep(tokens.at(1));
    indicator.name = "Chỉ tiêu bị thiếu";
    storage.indicators.push_back(indicator);
  } else {
    return false;
  }
  return true;
}

template <typename Storage>
void add_line(Storage& storage, const std::string& line) {
  const auto tokens = words(line);
  if (tokens.empty() || line.starts_with('#')) return;
  if (is_relation(tokens.front()) || tokens.front() == "inferred") {
    add_relation(storage, tokens);
  } else if (!add_metadata(storage, tokens) && !add_setting(storage, tokens)) {
    add_row(storage, line);
  }
}

}  // namespace

NotedReport::NotedReport(std::string_view lines) : storage_(std::make_unique<Storage>()) {
  Report& report = storage_->report;
  report.path = "thu.txt";
  report.schema = &storage_->schema;
  report.has_table = true;
  report.metadata.number = "1/BC-UBND";
  report.metadata.date = {2024, 9, 6};
  report.metadata.date_line = true;
  report.metadata.number_location = place(1, 1);
  report.metadata.date_location = place(2, 1);
  storage_->line = 10;
  FormSchema form;
  form.number = "1";
  storage_->forms.push_back(form);
  std::istringstream stream{std::string(lines)};
  for (std::string line; std::getline(stream, line); ++storage_->line) add_line(*storage_, line);
  storage_->schema.id = "thu";
  storage_->schema.indicators = storage_->indicators;
  storage_->schema.forms = storage_->forms;
}

NotedReport::~NotedReport() = default;

const Report& NotedReport::report() const { return storage_->report; }
Report& NotedReport::report() { return storage_->report; }

}  // namespace cchc::testing
