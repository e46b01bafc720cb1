// Which schema a table follows: parts of a form fit it, tables that borrow its names do not, and
// both by a wide margin.
#include "extract/matching/fit.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cchc/layout.hpp"
#include "cchc/load.hpp"
#include "properties/sample.hpp"
#include "support/cases.hpp"
#include "text/utf8.hpp"

using namespace cchc;

namespace {

const std::string heading = "STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú\n";

std::string head_of(const std::string& level) {
  const std::string body = level == "xa"      ? "UBND XÃ AN TÂM"
                           : level == "huyen" ? "UBND HUYỆN AN TÂM"
                                              : "SỞ NÔNG NGHIỆP";
  return body +
         "\nSố: 12/BC-AT\nAn Tâm, ngày 05 tháng 9 năm 2024\nBÁO CÁO\n"
         "Công tác cải cách hành chính quý III năm 2024\n\n";
}

struct OwnTable {
  std::string name;
  std::string text;
};

std::string with_tabs(const std::string& line) {
  std::string row;
  std::istringstream cells(line);
  for (std::string cell; std::getline(cells, cell, '|');) {
    if (!row.empty()) row += '\t';
    row += text::trim(cell);
  }
  return row;
}

std::vector<OwnTable> unlisted_tables() {
  std::vector<OwnTable> tables;
  std::istringstream lines(test::read_file(test::tests_folder() / "extract/cases/unlisted.cases"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("== ")) {
      const std::string name = line.substr(3);
      tables.push_back({name, head_of(name.substr(name.rfind(' ') + 1)) + heading});
      continue;
    }
    tables.back().text += with_tabs(line) + '\n';
  }
  return tables;
}

// What speaks for the schema that the alignment is with, as fits() weighs it.
float evidence_for(const Schema& schema, const std::string& text) {
  auto loaded = load_bytes(text);
  REQUIRE(std::holds_alternative<Document>(loaded));
  const Document document = lay_out(std::get<Document>(std::move(loaded)));
  const auto tables =
      extract::collect_rows(document, {[](std::string_view) { return false; },
                                       [](std::size_t) { return std::optional<Period>(); }});
  std::vector<extract::FormKeys> keys;
  for (const auto& form : tables.forms) keys.push_back(extract::make_row_keys(form));
  const auto fit = extract::measure_fit(schema, keys, extract::align(schema, tables.forms, keys));
  if (fit.likeness < 0.5F * static_cast<float>(fit.rows)) return 0;
  return fit.completeness() + fit.agreement();
}

// The sample with only some of its rows, from the `first` one on, under a heading.
std::string part_of(const test::Sample& sample, std::size_t first, std::size_t count) {
  const auto& rows = sample.run.report.observations;
  const test::Lines all(sample.text);
  std::string text;
  for (const std::string& line : all.lines()) {
    if (line.starts_with("STT\t")) break;
    text += line + '\n';
  }
  text += heading;
  const std::uint32_t from = rows[first].location.line;
  const std::uint32_t to = rows[first + count - 1].location.line;
  for (std::uint32_t line = from; line <= to; ++line) text += all.lines()[line - 1] + '\n';
  return text;
}

}  // namespace

TEST_CASE("a table that borrows a form's names is none of its kind, and its numbers are right") {
  float most = 0;
  for (const OwnTable& table : unlisted_tables()) {
    CAPTURE(table.name);
    const test::Run run = test::run_pipeline(table.text);
    CHECK(run.report.observations.size() >= 3);
    CHECK(run.report.schema == nullptr);
    for (const test::FindingKey& key : test::keys_from(run, Severity::warning)) {
      CHECK_MESSAGE(test::is_arithmetic(key), std::get<0>(key), " ", std::get<2>(key));
    }
    for (const Schema* schema : builtin_schemas()) {
      most = std::max(most, evidence_for(*schema, table.text));
    }
  }
  test::tell_measure(fmt::format("evidence for a form in unlisted tables: {:.2f} at most", most));
  CHECK(most <= 0.60F);
}

// Of eight rows in a row all may be parts without a number ("- Cấp xã"), which say too little.
TEST_CASE("a part of a form fits it") {
  constexpr std::pair<std::size_t, double> shares[] = {{8, 0.95}, {12, 0.99}, {20, 1.0}};
  for (const auto& [size, share] : shares) {
    std::size_t parts = 0;
    std::size_t fitting = 0;
    float least = 2;
    for (const test::Sample& sample : test::samples()) {
      const Report& report = sample.run.report;
      if (report.schema == nullptr) continue;
      for (std::size_t first = 0; first + size <= report.observations.size(); first += size) {
        const std::string text = part_of(sample, first, size);
        ++parts;
        if (test::run_pipeline(text).report.schema == report.schema) ++fitting;
        least = std::min(least, evidence_for(*report.schema, text));
      }
    }
    test::tell_measure(fmt::format("parts of {} rows: {} of {} fit; evidence {:.2f} at least", size,
                                   fitting, parts, least));
    CHECK(static_cast<double>(fitting) >= share * static_cast<double>(parts));
  }
}
