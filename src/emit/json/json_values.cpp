#include "emit/json/json_values.hpp"

#include <fmt/format.h>

#include <array>

#include "base/names.hpp"
#include "cchc/words.hpp"
#include "emit/json/claims.hpp"
#include "emit/json/fact_values.hpp"
#include "emit/labels.hpp"
#include "emit/schema_name.hpp"
#include "emit/sheet_place.hpp"
#include "emit/terminal/table_row.hpp"
#include "emit/terminal/tally.hpp"

namespace cchc::emit {
namespace {

using Shape = JsonWriter::Shape;

void write_decimal(JsonWriter& json, const std::optional<Decimal>& value) {
  value ? json.string(value->to_string()) : json.null();
}

void write_period(JsonWriter& json, const std::optional<Period>& period) {
  period ? write_fact(json, *period) : json.null();
}

void write_observations(JsonWriter& json, const Report& report) {
  json.begin_array();
  for (const auto& observation : report.observations) {
    write_observation(json, report, observation);
  }
  json.end_array();
}

// Only of cells in tables with several value columns.
void write_column(JsonWriter& json, const Report& report, const Observation& cell) {
  const TableColumn* column = column_of(report, cell);
  if (column == nullptr) return;
  json.key("column").begin_object();
  json.key("number").string_or_null(column->number);
  json.key("path").begin_array();
  for (const std::string& heading : column->path) json.string(heading);
  json.end_array();
  json.key("role").string(names::column_role[column->role].name);
  json.end_object();
}

void write_column(JsonWriter& json, const Report& report, CellId observation) {
  const auto index = *observation;
  if (!observation.known() || index >= report.observations.size()) return;
  write_column(json, report, report.observations[index]);
}

void write_suggestions(JsonWriter& json, const Report& report, const Finding& finding) {
  json.begin_array();
  for (const auto& suggestion : finding.suggestions) {
    json.begin_object(Shape::one_line);
    json.key("slip").string(slip_id(slip_of(suggestion.how)));
    write_cell(json, report, suggestion.observation, suggestion.form, suggestion.code);
    json.key("value").string_or_null(suggestion.only_cell ? "" : suggestion.value.to_string());
    json.key("how").string(how_id(suggestion.how));
    json.key("facts");
    write_facts(json, suggestion.facts);
    if (suggestion.source.known()) {
      json.key("source");
      write_location(json, suggestion.source, places_of(report));
    }
    json.end_object();
  }
  json.end_array();
}

void write_related(JsonWriter& json, const Report& report, const Finding& finding) {
  json.begin_array();
  for (const auto& related : finding.related) {
    json.begin_object(Shape::one_line);
    write_cell(json, report, related.observation, related.form, related.code);
    json.key("location");
    write_location(json, related.location, places_of(report));
    json.end_object();
  }
  json.end_array();
}

// Which cell of its row a finding is about, where it is not the value's.
void write_place_in_row(JsonWriter& json, const Report& report, const Finding& finding) {
  const auto index = *finding.observation;
  if (!finding.observation.known() || index >= report.observations.size()) return;
  const Column column = column_at(report.observations[index], finding.location);
  if (column != Column::value) json.key("cell").string(column_names[column].name);
}

void write_finding(JsonWriter& json, const Finding& finding, const Report& report,
                   Language language) {
  json.begin_object();
  json.key("rule").string(finding.rule->id);
  json.key("name").string(finding.rule->name);
  json.key("severity").string(severity_id(finding.severity));
  json.key("form").string_or_null(finding.form);
  json.key("code").string_or_null(finding.code);
  write_column(json, report, finding.observation);
  json.key("message").string(words::message(finding, language));
  if (!finding.variant.empty()) json.key("variant").string(finding.variant);
  json.key("facts");
  write_facts(json, finding.facts);
  write_decimal(json.key("actual"), finding.actual);
  write_decimal(json.key("expected"), finding.expected);
  json.key("hint").string_or_null(words::hint(finding, language));
  if (finding.rivals > 1) json.key("rivals").number(finding.rivals);
  json.key("suggestions");
  write_suggestions(json, report, finding);
  json.key("inferred").boolean(finding.inferred);
  json.key("fingerprint").string(finding.fingerprint);
  json.key("location");
  write_location(json, finding.location, places_of(report));
  write_place_in_row(json, report, finding);
  json.key("related");
  write_related(json, report, finding);
  json.end_object();
}

void write_unchecked(JsonWriter& json, const Unchecked& unchecked) {
  json.begin_object(Shape::one_line);
  json.key("form").string_or_null(unchecked.cell.form);
  json.key("code").string_or_null(unchecked.cell.code);
  json.key("relation").string(names::relation[unchecked.relation].name);
  json.key("reason").string(unchecked_reason(unchecked));
  json.key("why").string(names::unchecked_reason[unchecked.reason].name);
  json.key("cell");
  write_fact(json, unchecked.cell);
  json.key("cells");
  write_fact(json, unchecked.cells);
  json.end_object();
}

// How much was looked at: silence about the rest is no verdict.
void write_coverage(JsonWriter& json, const CheckedReport& checked) {
  const Coverage coverage = coverage_of(checked);
  json.begin_object(Shape::one_line);
  json.key("tables").number(coverage.tables + coverage.unread_tables);
  json.key("tables_read").number(coverage.tables);
  json.key("observations").number(coverage.cells);
  json.key("relations").number(coverage.relations);
  json.key("held").number(coverage.held);
  json.key("claims").number(coverage.claims + coverage.compared + coverage.claims_unclear);
  json.key("unchecked").number(checked.unchecked.size());
  json.end_object();
}

void write_form_names(JsonWriter& json, const Report& report) {
  json.begin_array();
  for (const FormName& name : report.form_names) {
    json.begin_object(Shape::one_line);
    json.key("form").string(name.form);
    json.key("called").string(name.called);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_cell(JsonWriter& json, const Report& report, CellId cell, const std::string& form,
                const std::string& code) {
  json.key("form").string_or_null(form);
  json.key("code").string_or_null(code);
  write_column(json, report, cell);
}

FilePlaces places_of(const Report& report) { return {report.part, report.sheets}; }

void write_location(JsonWriter& json, const Location& location, const FilePlaces& places) {
  if (!location.known()) {
    json.null();
    return;
  }
  json.begin_object(Shape::one_line);
  if (location.in_text()) {
    json.key("line").number(location.line);
    json.key("column").number(location.column);
  } else if (location.in_sheet()) {
    const bool named = location.sheet <= places.sheets.size();
    json.key("sheet").string(named ? places.sheets[location.sheet - 1] : std::string());
    if (location.row != 0) json.key("row").number(location.row);
    if (location.cell != 0) json.key("column").number(location.cell);
    json.key("address").string(cell_address(location));
  } else if (location.table == 0) {
    json.key("part").string(places.part);
    json.key("paragraph").number(location.row);
  } else {
    json.key("part").string(places.part);
    json.key("table").number(location.table);
    if (location.row != 0) json.key("row").number(location.row);
    if (location.cell != 0) json.key("cell").number(location.cell);
  }
  json.end_object();
}

void write_metadata(JsonWriter& json, const Metadata& metadata) {
  json.begin_object();
  json.key("organization").string_or_null(metadata.organization);
  json.key("organization_printed").string_or_null(metadata.organization_printed);
  json.key("level").string_or_null(level_id(metadata.level));
  json.key("number").string_or_null(metadata.number);
  json.key("date").string_or_null(date_id(metadata.date));
  write_period(json.key("period"), metadata.period);
  json.key("title").string_or_null(metadata.title);
  json.end_object();
}

void write_observation(JsonWriter& json, const Report& report, const Observation& observation) {
  json.begin_object(Shape::one_line);
  json.key("form").string(observation.form);
  json.key("code").string(observation.code);
  json.key("printed").string(observation.printed);
  if (observation.auto_number) json.key("auto").boolean(true);
  if (observation.struck) json.key("struck").boolean(true);
  if (observation.shift != Shift::none)
    json.key("shift").string(names::shift[observation.shift].name);
  if (!observation.stray.empty()) json.key("stray").string(observation.stray);
  json.key("label").string(observation.label);
  json.key("unit").string(observation.unit);
  write_column(json, report, observation);
  if (observation.kind != IndicatorKind::unknown)
    json.key("kind").string(names::indicator_kind[observation.kind].name);
  if (observation.parent.known()) {
    const auto above = *observation.parent;
    json.key("parent").string(report.observations[above].code);
  }
  json.key("raw").string(observation.raw);
  write_decimal(json.key("value"), observation.value);
  if (observation.of) write_decimal(json.key("of"), observation.of);
  json.key("note").string(observation.note);
  json.key("location");
  write_location(json, observation.location, places_of(report));
  json.end_object();
}

void write_report(JsonWriter& json, const CheckedReport& checked, Language language) {
  const Report& report = checked.report;
  json.begin_object();
  json.key("path").string(report.path);
  json.key("status").string(checked.failed ? "failed" : checked.skipped ? "skipped" : "checked");
  json.key("schema").string_or_null(schema_id(report));
  json.key("metadata");
  write_metadata(json, report.metadata);
  if (!report.form_names.empty()) write_form_names(json.key("forms"), report);
  json.key("observations");
  write_observations(json, report);
  if (!report.claims.empty()) write_claims(json.key("claims"), report);
  json.key("findings").begin_array();
  for (const auto& finding : checked.findings) {
    write_finding(json, finding, report, language);
  }
  json.end_array();
  json.key("unchecked").begin_array();
  for (const auto& unchecked : checked.unchecked) write_unchecked(json, unchecked);
  json.end_array();
  json.key("relations").number(report.relations.size());
  json.key("coverage");
  write_coverage(json, checked);
  json.end_object();
}

void write_summary(JsonWriter& json, const Summary& summary, const Statistics* statistics) {
  json.begin_object(Shape::one_line);
  json.key("reports").number(summary.reports);
  json.key("checked").number(summary.checked);
  json.key("failed").number(summary.failed);
  const std::size_t skipped = summary.reports - summary.checked - summary.failed;
  if (skipped != 0) json.key("skipped").number(skipped);
  json.key("errors").number(summary.errors);
  json.key("warnings").number(summary.warnings);
  json.key("infos").number(summary.infos);
  if (summary.not_done != 0) json.key("not_done").number(summary.not_done);
  if (statistics != nullptr) {
    json.key("rules").begin_object();
    for (const auto& [id, entry] : statistics->by_rule()) {
      json.key(id).begin_object();
      json.key("findings").number(entry.findings);
      json.key("reports").number(entry.reports);
      json.end_object();
    }
    json.end_object();
  }
  json.end_object();
}

}  // namespace cchc::emit
