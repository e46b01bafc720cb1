#include "check/finding_builder.hpp"

#include <utility>

#include "cchc/row_code.hpp"
#include "text/utf8.hpp"

namespace cchc::checking {
namespace {

const Observation& row_of(const Report& report, CellId observation) {
  return report.cell(observation);
}

constexpr std::size_t longest_label = 60;  // letters of a name in a sentence: about one line

// Where numbering begins anew in each form, a number alone does not name a row.
bool has_several_forms(const Report& report) {
  if (report.schema != nullptr) return report.schema->layout == SchemaLayout::forms;
  return report.observations.front().form != report.observations.back().form;
}

// The row whose code is `code`, of those above one.
const Observation* row_above(const Report& report, CellId row, const RowCode& code) {
  for (row = row_of(report, row).parent; row.known(); row = row_of(report, row).parent) {
    if (RowCode::parse(row_of(report, row).code) == code) return &row_of(report, row);
  }
  return nullptr;
}

// Without a number of its own a row is known by its name and those of the rows above it, as far as
// these have none either; where numbers begin anew under a heading, by that heading's too.
void add_outline(CellName& name, const Report& report, CellId observation) {
  const auto code = RowCode::parse(name.code);
  if (!code) return;
  const Observation& row = row_of(report, observation);
  if (!code->is_numbered()) {
    name.number = code->numbered().without_copy().to_string();
    name.label = label_of(row).text;
    if (!row.parent.known()) return;
    const Observation& parent = row_of(report, row.parent);
    const auto above = RowCode::parse(parent.code);
    if (above && (!above->is_numbered() || above->copy() != 1)) name.above = label_of(parent).text;
    return;
  }
  if (code->copy() != 1) {
    name.number = code->without_copy().to_string();
    name.label = label_of(row).text;
    return;
  }
  const RowCode own = code->own_number();
  name.number = own.to_string();
  if (own.size() == code->size()) return;
  const auto* const section =
      row_above(report, observation, code->first(code->size() - own.size()));
  if (section != nullptr) name.above = label_of(*section).text;
}

// A cell of a table with several columns is named by both: “Đất đai”, cột “Trước hạn” (8).
void add_column(CellName& name, const Report& report, const Observation& cell) {
  const TableColumn* column = column_of(report, cell);
  if (column == nullptr) return;
  if (column->role == ColumnRole::value && !cell.label.empty()) {
    name.label = label_of(cell).text;
    name.number.clear();
    name.above.clear();
  }
  name.column = path_text(*column);
  name.column_number = column->number;
}

}  // namespace

Name shortened(std::string_view label) {
  while (!label.empty() && (label.front() == '-' || label.front() == ' ')) label.remove_prefix(1);
  while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.remove_suffix(1);
  std::size_t end = 0;
  std::size_t letters = 0;
  for (std::size_t next = 0; next < label.size();) {
    const char32_t letter = text::next_code_point(label, next);
    if (!text::is_combining(letter) && ++letters > longest_label) break;
    end = next;
  }
  std::string text(label.substr(0, end));
  if (end < label.size() || text.empty()) text += "…";
  return {text};
}

Name label_of(const Observation& row) { return shortened(row.label); }

Finding about_report(const Rule& rule, const Location& location) {
  Finding finding;
  finding.rule = &rule;
  finding.location = location;
  return finding;
}

Finding about_row(const Rule& rule, const Report& report, CellId observation) {
  const Observation& row = row_of(report, observation);
  Finding finding = about_report(rule, row.location);
  finding.observation = observation;
  finding.form = row.form;
  finding.code = row.code;
  add_fact(finding, "cell", name_of(report, observation));
  return finding;
}

CellName name_of(const Report& report, const Term& term, std::string_view form_here) {
  CellName name{.form = term.form, .code = term.code, .number = term.code};
  name.tell_form = term.form != form_here;
  if (name.tell_form) name.form_called = called_form(report, term.form);
  if (term.observation.known()) add_outline(name, report, term.observation);
  if (term.observation.known()) add_column(name, report, row_of(report, term.observation));
  return name;
}

CellName name_of(const Report& report, CellId observation, std::string_view form_here) {
  return name_of(report, term_of(report, observation), form_here);
}

CellName name_of(const Report& report, CellId observation) {
  const std::string_view here =
      has_several_forms(report) ? std::string_view{} : row_of(report, observation).form;
  return name_of(report, observation, here);
}

void add_fact(Finding& finding, std::string_view name, Fact fact) {
  finding.facts.add(name, std::move(fact));
}

void add_related(Finding& finding, const Report& report, const Term& term) {
  Related related{term.observation, term.form, term.code, {}};
  if (term.observation.known()) related.location = row_of(report, term.observation).location;
  finding.related.push_back(std::move(related));
}

void add_related(Finding& finding, const Report& report, CellId observation) {
  add_related(finding, report, term_of(report, observation));
}

std::string figure_in_cell(const Report& report, const Term& term) {
  if (!term.observation.known()) return {};
  const Observation& row = row_of(report, term.observation);
  return row.reading == Reading::number ? row.raw : std::string();
}

void add_level(Finding& finding, const Report& report) {
  if (report.metadata.level == Level::unknown) return;
  add_fact(finding, "level", report.metadata.level);
}

void add_value(Finding& finding, const Observation& row) {
  add_fact(finding, "raw", row.raw);
  if (row.value) add_fact(finding, "value", Quantity{*row.value});
}

Term term_of(const Report& report, CellId observation) {
  const Observation& row = row_of(report, observation);
  return {observation, row.form, row.code};
}

}  // namespace cchc::checking
