// Outputs read back by readers that know nothing of the writers.
#include <doctest/doctest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "base/names.hpp"
#include "emit/csv_reader.hpp"
#include "emit/expected.hpp"
#include "emit/sample_run.hpp"
#include "emit/terminal/place.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

using namespace cchc;
using testing::read_csv;
using testing::without_mark;

namespace {

std::string figure(const std::optional<Decimal>& value, char mark) {
  std::string digits = value ? value->to_string() : "";
  if (const auto at = digits.find('.'); at != std::string::npos) digits[at] = mark;
  return digits;
}

std::vector<std::string> expected_row(const Report& report, const Observation& row, char mark) {
  const std::string line = row.location.line == 0 ? "" : std::to_string(row.location.line);
  return {text::well_formed(report.path),
          report.metadata.organization,
          std::string(level_id(report.metadata.level)),
          period_id(report.metadata.period.value()),
          row.form,
          row.code,
          row.label,
          row.unit,
          figure(row.value, mark),
          figure(row.of, mark),
          row.raw,
          row.note,
          line,
          std::string(report.schema == nullptr ? "" : report.schema->id),
          "",
          std::string(names::indicator_kind[row.kind].name),
          !row.parent.known() ? "" : report.cell(row.parent).code,
          row.location.in_text()
              ? ""
              : emit::location_words(report, row.location, Language::vietnamese)};
}

void check_csv(const std::string& dialect, char separator, char mark, std::size_t skip) {
  CAPTURE(dialect);
  EmitOptions options;
  options.csv_dialect = dialect;
  options.csv_all_rows = true;
  const auto run = testing::run_of("all");
  const auto rows = read_csv(testing::emit_run("csv", options, run).substr(skip), separator);
  std::size_t next = 1;
  for (const auto& checked : run) {
    for (const auto& observation : checked.report.observations) {
      const auto expected = expected_row(checked.report, observation, mark);
      REQUIRE(next < rows.size());
      REQUIRE(rows[next].size() == expected.size());
      for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(without_mark(rows[next][i]) == expected[i]);
      }
      ++next;
    }
  }
  CHECK(next == rows.size());
}

using XmlDocument = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

std::size_t number(xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, void (*)(void*)> value(
      xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)), [](void* p) { xmlFree(p); });
  REQUIRE(value != nullptr);
  return std::stoul(reinterpret_cast<const char*>(value.get()));
}

std::vector<xmlNode*> children(xmlNode* node, std::string_view name) {
  std::vector<xmlNode*> found;
  for (xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    if (reinterpret_cast<const char*>(child->name) == name) found.push_back(child);
  }
  return found;
}

std::size_t cases_with(xmlNode* suite, std::string_view element) {
  std::size_t count = 0;
  for (auto* test : children(suite, "testcase")) count += children(test, element).size();
  return count;
}

}  // namespace

TEST_CASE("emit: CSV read back gives the same cells in every dialect") {
  check_csv("rfc4180", ',', '.', 0);
  check_csv("excel", ',', '.', 3);
  check_csv("excel-vi", ';', ',', 3);
}

TEST_CASE("emit: CSV for spreadsheets marks texts that would become dates or other figures") {
  struct Expected {
    const char* cell;
    const char* rfc4180;
    const char* excel;
    const char* excel_vi;
  };
  for (const auto& [cell, rfc4180, excel, excel_vi] : std::initializer_list<Expected>{
           {"08/08", "08/08", "'08/08", "'08/08"},
           {"446/491", "446/491", "'446/491", "'446/491"},
           {"1.10", "1.10", "'1.10", "'1.10"},
           {"3.2.1", "3.2.1", "3.2.1", "'3.2.1"},
           {"007", "007", "'007", "'007"},
           {"1902", "1902", "1902", "1902"},
           {"1.902", "1.902", "1.902", "'1.902"},
           {"1,902", "\"1,902\"", "\"'1,902\"", "1,902"},
           {"90,83", "\"90,83\"", "\"'90,83\"", "90,83"},
           {"90.83", "90.83", "90.83", "'90.83"},
           {"90,80", "\"90,80\"", "\"'90,80\"", "'90,80"},
           {"1.902.000", "1.902.000", "1.902.000", "'1.902.000"},
           {"1902.", "1902.", "'1902.", "'1902."},
           {"12E3", "12E3", "'12E3", "'12E3"},
           {"(5)", "(5)", "'(5)", "'(5)"},
           {"12,5%", "\"12,5%\"", "\"'12,5%\"", "'12,5%"},
           {"-5", "-5", "-5", "-5"},
           {"'=1+1", "''=1+1", "''=1+1", "''=1+1"},
           {"quý 3", "quý 3", "quý 3", "quý 3"},
           {"a;=1", "\"a;=1\"", "\"a;=1\"", "\"a;=1\""},
           {"1234567890123456", "1234567890123456", "'1234567890123456", "'1234567890123456"},
       }) {
    const std::string at_cell = cell;
    CAPTURE(at_cell);
    CheckedReport checked;
    checked.report.observations.resize(1);
    checked.report.observations[0].note = cell;
    for (const auto& [dialect, expected] :
         {std::pair{"rfc4180", rfc4180}, {"excel", excel}, {"excel-vi", excel_vi}}) {
      EmitOptions options;
      options.csv_dialect = dialect;
      options.csv_all_rows = true;
      std::string row = testing::emit_run("csv", options, {checked});
      while (row.ends_with('\n') || row.ends_with('\r')) row.pop_back();
      row = row.substr(row.rfind('\n') + 1);
      CHECK(row.substr(11, row.size() - 17) == expected);  // between the empty cells
    }
  }
}

TEST_CASE("emit: CSV keeps to its line ends and its mark at the start") {
  const auto csv = [](const char* dialect) {
    EmitOptions options;
    options.csv_dialect = dialect;
    return testing::emit_run("csv", options, testing::run_of("clean"));
  };
  CHECK(csv("rfc4180").starts_with("report,organization,level,"));
  CHECK(csv("rfc4180").find('\r') == std::string::npos);
  CHECK(csv("excel").starts_with("\xEF\xBB\xBFreport,"));
  CHECK(csv("excel").ends_with(",12,,,,,\r\n"));
  CHECK(csv("excel-vi").starts_with("\xEF\xBB\xBFreport;"));
  CHECK(csv("excel-vi").ends_with(";12;;;;;\r\n"));
}

TEST_CASE("emit: JSON is one document, JSON lines are its reports") {
  const auto run = testing::run_of("all");
  const auto document = nlohmann::json::parse(testing::emit_run("json", {}, run));
  std::istringstream lines(testing::emit_run("jsonl", {}, run));
  std::size_t next = 0;
  for (std::string line; std::getline(lines, line); ++next) {
    CHECK(nlohmann::json::parse(line) == document["reports"].at(next));
  }
  CHECK(next == run.size());
  CHECK(document["reports"][2]["observations"][2]["label"] == run[2].report.observations[2].label);
  CHECK(document["summary"]["failed"] == 1);
}

TEST_CASE("emit: a run of no reports is whole in every format") {
  CHECK(nlohmann::json::parse(testing::emit_run("json", {}, {}))["reports"].empty());
  CHECK(nlohmann::json::parse(testing::emit_run("sarif", {}, {}))["runs"].size() == 1);
  CHECK(testing::emit_run("jsonl", {}, {}).empty());
  CHECK(testing::emit_run("text", {}, {}).empty());
  const std::string junit = testing::emit_run("junit", {}, {});
  const XmlDocument document(
      xmlReadMemory(junit.data(), static_cast<int>(junit.size()), "", nullptr, XML_PARSE_NONET),
      xmlFreeDoc);
  CHECK(document != nullptr);
}

TEST_CASE("emit: JUnit counts what it holds") {
  const std::string junit = testing::emit_run("junit", {}, testing::run_of("all"));
  const XmlDocument document(
      xmlReadMemory(junit.data(), static_cast<int>(junit.size()), "", nullptr, XML_PARSE_NONET),
      xmlFreeDoc);
  REQUIRE(document != nullptr);
  const auto suites = children(xmlDocGetRootElement(document.get()), "testsuite");
  CHECK(suites.size() == 5);
  for (auto* suite : suites) {
    CHECK(number(suite, "tests") == children(suite, "testcase").size());
    CHECK(number(suite, "failures") == cases_with(suite, "failure"));
    CHECK(number(suite, "errors") == cases_with(suite, "error"));
  }
}

TEST_CASE("emit: nothing from a report reaches a terminal unescaped") {
  for (const auto* const format :
       {"text", "concise", "github", "junit", "json", "jsonl", "sarif"}) {
    CAPTURE(format);
    EmitOptions options;
    options.show_unchecked = true;
    const std::string output = testing::emit_run(format, options, testing::run_of("all"));
    CHECK(text::find_invalid_utf8(output) == std::string::npos);
    std::size_t position = 0;
    while (position < output.size()) {
      const char32_t code_point = text::next_code_point(output, position);
      if (code_point != U'\n' && text::is_deceptive(code_point)) {
        CHECK(static_cast<unsigned>(code_point) == 0);
      }
    }
  }
}
