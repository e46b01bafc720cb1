// Reports side by side: which rows are the same indicator, and in which order they stand.
#include "emit/comparison.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cchc;
using emit::Comparison;

namespace {

CheckedReport report_of(const Schema* schema, const std::vector<std::vector<std::string>>& rows) {
  CheckedReport checked;
  checked.report.schema = schema;
  for (const auto& row : rows) {
    Observation observation;
    observation.form = row.at(0);
    observation.code = row.at(1);
    observation.label = row.at(2);
    observation.raw = row.at(3);
    observation.value = Decimal::parse(row.at(3));
    checked.report.observations.push_back(observation);
  }
  return checked;
}

// "form code label: value | value"
std::vector<std::string> lines_of(const Comparison& comparison) {
  std::vector<std::string> lines;
  for (const auto& row : comparison.rows()) {
    std::string line = row.form + ' ' + row.code + ' ' + row.label + ':';
    for (const auto& column : comparison.columns()) {
      const auto* figure = Comparison::figure(column, row);
      const auto* text = Comparison::text(column, row);
      line += ' ' + (figure != nullptr ? figure->to_string() : text != nullptr ? *text : "-");
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("comparison: numbers are ordered as numbers, missing rows find their place") {
  Schema schema;
  schema.id = "thu";
  Comparison comparison;
  comparison.add(
      report_of(&schema, {{"10", "1", "a", "1"}, {"2", "3.10", "b", "2"}, {"2", "3.2", "c", "x"}}),
      Language::vietnamese);
  comparison.add(report_of(&schema, {{"2", "3.2/1", "d", "4"}, {"2", "3.2", "khác tên", "5"}}),
                 Language::vietnamese);
  CHECK(lines_of(comparison) == std::vector<std::string>{
                                    "2 3.2 c: x 5",
                                    "2 3.2/1 d: - 4",
                                    "2 3.10 b: 2 -",
                                    "10 1 a: 1 -",
                                });
}

TEST_CASE("comparison: without a schema a number alone is no indicator") {
  Comparison comparison;
  comparison.add(
      report_of(nullptr, {{"1", "II.1", "a", "1"}, {"1", "IX", "b", "2"}, {"1", "V", "c", "3"}}),
      Language::vietnamese);
  comparison.add(
      report_of(nullptr, {{"1", "1", "a", "4"}, {"1", "V", "d", "5"}, {"1", "V", "c", "6"}}),
      Language::vietnamese);
  CHECK(lines_of(comparison) == std::vector<std::string>{
                                    "1 1 a: - 4",
                                    "1 II.1 a: 1 -",
                                    "1 V c: 3 6",
                                    "1 V d: - 5",
                                    "1 IX b: 2 -",
                                });
}

TEST_CASE("comparison: a report without rows has no column") {
  Comparison comparison;
  comparison.add(CheckedReport(), Language::english);
  CHECK(comparison.columns().empty());
  CHECK(comparison.rows().empty());
}
