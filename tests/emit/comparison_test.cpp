// Reports side by side: which rows are the same indicator, and in which order they stand.
#include "emit/workbook/comparison.hpp"

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
std::vector<std::string> lines_of(Comparison& comparison) {
  comparison.sort();
  std::vector<Comparison::Cursor> cursors;
  for (const auto& column : comparison.columns()) cursors.emplace_back(comparison, column);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < comparison.rows().size(); ++i) {
    const auto& row = comparison.rows()[i];
    std::string line = row.form + ' ' + row.code + ' ' + row.label + ':';
    for (auto& cursor : cursors) {
      const auto cell = cursor.at(i);
      const auto* figure = std::get_if<Decimal>(&cell);
      const auto* text = std::get_if<std::string_view>(&cell);
      line += ' ' + (figure != nullptr ? figure->to_string()
                     : text != nullptr ? std::string(*text)
                                       : "-");
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
      report_of(&schema, {{"10", "1", "a", "1"}, {"2", "3.10", "b", "2"}, {"2", "3.2", "c", "x"}}));
  comparison.add(report_of(&schema, {{"2", "3.2/1", "d", "4"}, {"2", "3.2", "khác tên", "5"}}));
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
      report_of(nullptr, {{"1", "II.1", "a", "1"}, {"1", "IX", "b", "2"}, {"1", "V", "c", "3"}}));
  comparison.add(
      report_of(nullptr, {{"1", "1", "a", "4"}, {"1", "V", "d", "5"}, {"1", "V", "c", "6"}}));
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
  comparison.add(CheckedReport());
  CHECK(comparison.columns().empty());
  CHECK(comparison.rows().empty());
}

TEST_CASE("comparison: figures and texts are packed without loss") {
  const std::vector<std::string> written = {"0",
                                            "-1",
                                            "63",
                                            "64",
                                            "-64",
                                            "-65",
                                            "90.80",
                                            "-0.000000000001",
                                            "999999999999999999",
                                            "-999999999999999999",
                                            "x",
                                            "x",
                                            "một dòng\nnữa",
                                            "0.00"};
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::string code = std::to_string(i * 1000 + 1);
    rows.push_back({"1", code, "a", written[i]});
    expected.push_back("1 " + code + " a: " + written[i]);
  }
  Schema schema;
  schema.id = "thu";
  Comparison comparison;
  comparison.add(report_of(&schema, rows));
  CHECK(lines_of(comparison) == expected);
  CHECK(comparison.columns().front().cells.size() < 70);
}

TEST_CASE("comparison: of a number that stands twice the first row counts") {
  Schema schema;
  schema.id = "thu";
  Comparison comparison;
  comparison.add(
      report_of(&schema, {{"1", "2", "b", "7"}, {"1", "1", "a", "5"}, {"1", "1", "a", "6"}}));
  CHECK(lines_of(comparison) == std::vector<std::string>{"1 1 a: 5", "1 2 b: 7"});
}
