// Small tables in, rows out: text with tabs through load and lay out, without a schema and with the
// built-in ones.
#include "cchc/extract.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/names.hpp"
#include "cchc/layout.hpp"
#include "cchc/load.hpp"
#include "support/cases.hpp"

using namespace cchc;

namespace {

constexpr std::string_view shift_marks[] = {
    "", " <left", " <right", " <unit-column", " <stray", " <exchanged", " <note-column"};

std::string row_text(const Report& report, const Observation& row) {
  std::string text = fmt::format("{}:{} | {} | {} | {} | {}", row.form, row.code, row.printed,
                                 row.label, row.unit, row.raw);
  if (row.value) text += " = " + row.value->to_string();
  if (row.of) text += " of " + row.of->to_string();
  if (const TableColumn* column = column_of(report, row)) {
    text += fmt::format(" [{}{}{}, {}]", path_text(*column), column->number.empty() ? "" : " ",
                        column->number, names::column_role[column->role].name);
  }
  if (!row.note.empty()) text += " | note " + row.note;
  if (row.namesake.known()) text += " <namesake";
  if (row.number_recovered) text += " <recovered";
  text += shift_marks[static_cast<std::size_t>(row.shift)];
  return text + fmt::format(" @{}:{}\n", row.location.line, row.location.column);
}

// "3:1.2", of a cell among several of its row "t1:1.2[0]".
std::string term_text(const Report& report, const Term& term) {
  std::string text = fmt::format("{}:{}", term.form, term.code);
  if (!term.observation.known()) return text;
  const ColumnId column = report.cell(term.observation).column;
  return column.known() ? fmt::format("{}[{}]", text, *column) : text;
}

std::string relation_text(const Report& report, const Relation& relation) {
  constexpr std::string_view kinds[] = {"ratio", "sum",        "at-most", "at-least",
                                        "equal", "difference", "change"};
  std::string text = fmt::format("{} {} <-", kinds[static_cast<std::size_t>(relation.kind)],
                                 term_text(report, relation.target));
  for (const Term& term : relation.operands) text += ' ' + term_text(report, term);
  if (relation.origin == Relation::Origin::inferred) text += " (inferred)";
  if (relation.origin == Relation::Origin::printed) text += " (printed)";
  return text + '\n';
}

std::string missing_text(const Report& report) {
  std::string text;
  for (const MissingForm& missing : report.missing_forms) {
    text += fmt::format("missing form {}:", report.schema->forms[missing.form].number);
    for (const std::uint32_t row : missing.rows)
      text += fmt::format(" {}", report.schema->indicators[row].code);
    text += '\n';
  }
  for (const MissingRow& missing : report.missing_rows) {
    const Indicator& indicator = report.schema->indicators[missing.indicator];
    text += fmt::format("missing row {}:{}\n", report.schema->forms[indicator.form].number,
                        indicator.code);
  }
  return text;
}

std::string dump(const Report& report) {
  std::string text =
      fmt::format("schema {}\n", report.schema == nullptr ? "none" : report.schema->id);
  const Metadata& head = report.metadata;
  text += fmt::format("{} | {} | {} | {} | {}-{}-{}\n", head.organization, level_id(head.level),
                      head.number, head.period ? period_id(*head.period) : "", head.date.year,
                      head.date.month, head.date.day);
  for (const Observation& row : report.observations) text += row_text(report, row);
  for (const Relation& relation : report.relations) text += relation_text(report, relation);
  for (const Unexplained& relation : report.unexplained)
    text += "unexplained " + term_text(report, relation.target) + '\n';
  for (const UnreadTable& table : report.unread_tables)
    text += fmt::format("unread {} x {}: {}\n", table.rows, table.columns, table.heading);
  text += missing_text(report);
  return text;
}

std::string extract_text(const std::string& bytes, std::span<const Schema* const> schemas) {
  auto loaded = load_bytes(bytes);
  REQUIRE(std::holds_alternative<Document>(loaded));
  ExtractOptions options;
  options.schemas = schemas;
  return dump(extract_report(lay_out(std::get<Document>(std::move(loaded))), options));
}

}  // namespace

TEST_CASE("tables without a schema") {
  test::check_expected(test::tests_folder() / "extract/cases/structural",
                       [](const std::string& bytes) { return extract_text(bytes, {}); });
}

TEST_CASE("tables that a built-in schema fits") {
  test::check_expected(
      test::tests_folder() / "extract/cases/matched",
      [](const std::string& bytes) { return extract_text(bytes, builtin_schemas()); });
}
