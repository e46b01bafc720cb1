#include "properties/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <sstream>

#include "cchc/extract.hpp"
#include "cchc/layout.hpp"
#include "cchc/load.hpp"
#include "support/cases.hpp"
#include "text/utf8.hpp"

namespace cchc::test {

std::vector<RowKey> rows_of(const Run& run) {
  std::vector<RowKey> rows;
  for (const Observation& row : run.report.observations)
    rows.emplace_back(row.form, row.code, row.value, row.of);
  return rows;
}

Run run_pipeline(const std::string& text, std::span<const Schema* const> schemas) {
  auto loaded = load_bytes(text);
  REQUIRE(std::holds_alternative<Document>(loaded));
  ExtractOptions options;
  options.schemas = schemas;
  Run run;
  run.report = extract_report(lay_out(std::get<Document>(std::move(loaded))), options);
  run.result = check(run.report);
  return run;
}

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = [] {
    std::vector<Sample> found;
    const std::filesystem::path folder = std::filesystem::path(CCHC_SOURCE_DIR) / "samples";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() != ".txt") continue;
      Sample sample{entry.path().stem().string(), read_file(entry.path()), {}};
      sample.run = run_pipeline(sample.text);
      if (sample.run.report.has_table) found.push_back(std::move(sample));
    }
    std::sort(found.begin(), found.end(),
              [](const Sample& a, const Sample& b) { return a.name < b.name; });
    return found;
  }();
  return all;
}

std::size_t rounds(std::size_t usual) {
  const char* const factor = std::getenv("CCHC_PROPERTY_FACTOR");
  return factor == nullptr ? usual : usual * std::stoul(factor);
}

void tell_measure(const std::string& line) {
  if (std::getenv("CCHC_PROPERTY_FACTOR") != nullptr) std::cout << line << '\n';
}

FindingKey key_of(const Finding& finding) {
  return {std::string(finding.rule->id), finding.form, finding.code};
}

FindingKeys keys_from(const Run& run, Severity least) {
  FindingKeys keys;
  for (const Finding& finding : run.result.findings) {
    if (finding.severity >= least) keys.insert(key_of(finding));
  }
  return keys;
}

std::string text_of(const FindingKeys& keys) {
  std::string text;
  for (const auto& [rule, form, code] : keys) text += rule + " " + form + ":" + code + "; ";
  return text;
}

FindingKeys without(const FindingKeys& keys, const FindingKeys& removed) {
  FindingKeys left;
  std::set_difference(keys.begin(), keys.end(), removed.begin(), removed.end(),
                      std::inserter(left, left.end()));
  return left;
}

bool is_arithmetic(const FindingKey& key) {
  const std::string& rule = std::get<0>(key);
  return rule.front() == 'A' || rule.front() == 'X';
}

Lines::Lines(const std::string& text) {
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines_.push_back(std::move(line));
}

std::string Lines::text() const {
  std::string text;
  for (const std::string& line : lines_) text += line + '\n';
  return text;
}

std::string Lines::cell(const Location& location) const {
  const Span span = span_of(location);
  return lines_[location.line - 1].substr(span.begin, span.size);
}

void Lines::set_cell(const Location& location, const std::string& value) {
  const Span span = span_of(location);
  lines_[location.line - 1].replace(span.begin, span.size, value);
}

Lines::Span Lines::span_of(const Location& location) const {
  const std::string& line = lines_.at(location.line - 1);
  std::size_t begin = 0;
  std::size_t before = 0;
  if (line.starts_with("\xEF\xBB\xBF")) begin = 3;
  while (begin < line.size()) {
    std::size_t next = begin;
    if (!text::is_combining(text::next_code_point(line, next)) && ++before == location.column)
      break;
    begin = next;
  }
  const std::size_t end = std::min(line.find_first_of("\t\r", begin), line.size());
  return {begin, end - begin};
}

}  // namespace cchc::test
