// The sample reports, run through the pipeline in memory, as they stand and changed.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "cchc/check.hpp"
#include "cchc/report.hpp"

namespace cchc::test {

struct Run {
  Report report;
  CheckResult result;
};

struct Sample {
  std::string name;  // "xa-thanh-khe-2024q2"
  std::string text;
  Run run;  // of the text as it stands
};

// Form, code and figures of each row: what a report says, however it is written.
using RowKey = std::tuple<std::string, std::string, std::optional<Decimal>, std::optional<Decimal>>;
std::vector<RowKey> rows_of(const Run& run);

Run run_pipeline(const std::string& text,
                 std::span<const Schema* const> schemas = builtin_schemas());

// Every sample that has a table, in the order of their names; read and run once.
const std::vector<Sample>& samples();

// How often to try: `usual` times, or as many times that as CCHC_PROPERTY_FACTOR says
// (scripts/measure_properties).
std::size_t rounds(std::size_t usual);

// Says what was measured where CCHC_PROPERTY_FACTOR asks for more than a test.
void tell_measure(const std::string& line);

// Rule, form and code.
using FindingKey = std::tuple<std::string, std::string, std::string>;
using FindingKeys = std::set<FindingKey>;
FindingKey key_of(const Finding& finding);
FindingKeys keys_from(const Run& run, Severity least);
std::string text_of(const FindingKeys& keys);
FindingKeys without(const FindingKeys& keys, const FindingKeys& removed);

// The relations' rules: A4xx and X5xx.
bool is_arithmetic(const FindingKey& key);

// A report's text in lines, for changing cells of it.
class Lines {
 public:
  explicit Lines(const std::string& text);
  [[nodiscard]] std::string text() const;

  // The cell that begins at `location`, up to the next tab or the line's end.
  [[nodiscard]] std::string cell(const Location& location) const;
  void set_cell(const Location& location, const std::string& value);

  std::vector<std::string>& lines() { return lines_; }
  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

 private:
  struct Span {
    std::size_t begin;
    std::size_t size;
  };
  [[nodiscard]] Span span_of(const Location& location) const;
  std::vector<std::string> lines_;
};

}  // namespace cchc::test
