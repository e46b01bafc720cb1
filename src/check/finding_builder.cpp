#include "check/finding_builder.hpp"

#include <utility>

#include "cchc/row_code.hpp"
#include "text/utf8.hpp"

namespace cchc::checking {
namespace {

const Observation& row_of(const Report& report, std::int32_t observation) {
  return report.observations[static_cast<std::size_t>(observation)];
}

constexpr std::size_t longest_label = 60;  // letters

// Where numbering begins anew in each form, a number alone does not name a row.
bool has_several_forms(const Report& report) {
  if (report.schema != nullptr) return report.schema->layout == SchemaLayout::forms;
  return report.observations.front().form != report.observations.back().form;
}

std::string quoted(const Observation& row) { return "“" + label_of(row).vietnamese + "”"; }

// The row whose code is `code`, of those above one.
const Observation* row_above(const Report& report, std::int32_t row, const RowCode& code) {
  for (row = row_of(report, row).parent; row >= 0; row = row_of(report, row).parent) {
    if (RowCode::parse(row_of(report, row).code) == code) return &row_of(report, row);
  }
  return nullptr;
}

// "3.2.1"; “Cấp xã” (under 3.2.1); where numbers begin anew under a heading, "2" (of “Thể chế”).
Phrase name_in_form(const Report& report, const Term& term) {
  const auto code = RowCode::parse(term.code);
  if (!code || term.observation < 0) return {term.code, term.code};
  const Observation& row = row_of(report, term.observation);
  if (!code->is_numbered()) {
    const std::string number = code->numbered().to_string();
    if (number.empty()) return {quoted(row), quoted(row)};
    return {quoted(row) + " (thuộc " + number + ")", quoted(row) + " (under " + number + ")"};
  }
  const RowCode own = code->own_number();
  const std::string number = own.to_string();
  const std::size_t above = code->size() - own.size();
  const auto* const section =
      above == 0 ? nullptr : row_above(report, term.observation, code->first(above));
  if (section == nullptr) return {number, number};
  return {number + " (mục " + quoted(*section) + ")", number + " (of " + quoted(*section) + ")"};
}

// A cell of a table with several columns is named by both: “Đất đai”, cột “Trước hạn” (8).
void add_column(Phrase& name, const Report& report, const Observation& cell) {
  const TableColumn* column = column_of(report, cell);
  if (column == nullptr) return;
  if (column->role == ColumnRole::value && !cell.label.empty()) name = {quoted(cell), quoted(cell)};
  const std::string number = column->number.empty() ? "" : " (" + column->number + ")";
  name.vietnamese += ", cột “" + path_text(*column) + "”" + number;
  name.english += ", column “" + path_text(*column) + "”" + number;
}

}  // namespace

Phrase shortened(std::string_view label) {
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
  if (end < label.size()) text += "…";
  return {text, text};
}

Phrase label_of(const Observation& row) { return shortened(row.label); }

Finding about_report(const Rule& rule, const Location& location) {
  Finding finding;
  finding.rule = &rule;
  finding.location = location;
  return finding;
}

Finding about_row(const Rule& rule, const Report& report, std::int32_t observation) {
  const Observation& row = row_of(report, observation);
  Finding finding = about_report(rule, row.location);
  finding.observation = observation;
  finding.form = row.form;
  finding.code = row.code;
  add_fact(finding, "cell",
           name_of(report, observation, has_several_forms(report) ? std::string_view{} : row.form));
  return finding;
}

Phrase name_of(const Report& report, const Term& term, std::string_view form_here) {
  Phrase name = name_in_form(report, term);
  if (term.observation >= 0) add_column(name, report, row_of(report, term.observation));
  if (term.form != form_here) {
    name.vietnamese += " (biểu mẫu " + term.form + ")";
    name.english += " (form " + term.form + ")";
  }
  return name;
}

Phrase name_of(const Report& report, std::int32_t observation, std::string_view form_here) {
  return name_of(report, term_of(report, observation), form_here);
}

std::string in_sentence(std::string_view unit) {
  std::string text(unit);
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] + 32);
  return text;
}

void add_fact(Finding& finding, std::string_view name, Fact fact) {
  finding.facts.emplace_back(name, std::move(fact));
}

void add_related(Finding& finding, const Report& report, const Term& term) {
  Related related{term.observation, term.form, term.code, {}};
  if (term.observation >= 0) related.location = row_of(report, term.observation).location;
  finding.related.push_back(std::move(related));
}

void add_related(Finding& finding, const Report& report, std::int32_t observation) {
  add_related(finding, report, term_of(report, observation));
}

void add_value(Finding& finding, const Observation& row) {
  add_fact(finding, "raw", row.raw);
  if (row.value) add_fact(finding, "value", *row.value);
}

Term term_of(const Report& report, std::int32_t observation) {
  const Observation& row = row_of(report, observation);
  return {observation, row.form, row.code};
}

}  // namespace cchc::checking
