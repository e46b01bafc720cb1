// Tables in columns of spaces, made with their truth: what share of rows and of figures is read
// right, and that hardly any figure is read wrong.
#include "properties/spaced_tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

#include "properties/sample.hpp"

namespace cchc::test {
namespace {

struct Score {
  std::size_t rows = 0;
  std::size_t right = 0;
  std::size_t extra = 0;     // rows that are none
  std::size_t invented = 0;  // figures that the row has not, and no warning at them
  std::string wrong;         // what was made and what was read, for the measure
};

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

bool is_right(const SpacedRow& row, const Observation& cell) {
  return row.number == cell.printed && row.name == cell.label &&
         without_spaces(row.unit) == without_spaces(cell.unit) && row.value == cell.raw &&
         row.note == cell.note;
}

std::string text_of(const SpacedRow& row) {
  return row.number + " | " + row.name + " | " + row.unit + " | " + row.value + " | " + row.note +
         "\n";
}

std::string text_of(const Observation& cell) {
  return text_of(SpacedRow{cell.printed, cell.label, cell.unit, cell.raw, cell.note});
}

// A warning at the cell: nobody takes its figure for the row's.
bool is_warned(const Run& run, const Observation& cell) {
  return std::any_of(run.result.findings.begin(), run.result.findings.end(),
                     [&](const Finding& finding) {
                       return finding.severity != Severity::info && finding.observation.known() &&
                              &run.report.observations[*finding.observation] == &cell;
                     });
}

// The figure of a row whose number was taken into its name.
bool is_value_of(const SpacedRow& row, const Observation& cell) {
  return row.value == cell.raw && cell.label.find(row.number) != std::string::npos;
}

// Rows by number and name, in order.
Score score_of(const SpacedReport& made, const Run& run) {
  const Report& report = run.report;
  Score score;
  score.rows = made.rows.size();
  std::size_t next = 0;
  for (const Observation& cell : report.observations) {
    const auto from = made.rows.begin() + static_cast<std::ptrdiff_t>(next);
    const auto is_it = [&](const SpacedRow& row) {
      return row.number == cell.printed && row.name.substr(0, 20) == cell.label.substr(0, 20);
    };
    // Rather one nearby: the next table may have a row that begins alike.
    constexpr std::ptrdiff_t near = 8;
    const auto far = from + std::min(near, made.rows.end() - from);
    auto found = std::find_if(from, far, is_it);
    if (found == far) found = std::find_if(far, made.rows.end(), is_it);
    if (found == made.rows.end()) {
      ++score.extra;
      score.wrong += "  extra " + text_of(cell);
      const bool known = std::any_of(from, made.rows.end(),
                                     [&](const SpacedRow& row) { return is_value_of(row, cell); });
      if (cell.value && !known && !is_warned(run, cell)) {
        ++score.invented;
        score.wrong += "  silent\n";
      }
      continue;
    }
    next = static_cast<std::size_t>(found - made.rows.begin()) + 1;
    if (is_right(*found, cell)) {
      ++score.right;
      continue;
    }
    score.wrong += "  made  " + text_of(*found) + "  read  " + text_of(cell);
    if (cell.value && cell.raw != found->value && !is_warned(run, cell)) {
      ++score.invented;
      score.wrong += "  silent\n";
    }
  }
  return score;
}

void tell(std::uint64_t seed, const Score& score, const SpacedReport& made) {
  tell_measure("seed " + std::to_string(seed) + ": " + std::to_string(score.right) + "/" +
               std::to_string(score.rows) + " rows, " + std::to_string(score.extra) + " extra, " +
               std::to_string(score.invented) + " invented\n" + score.wrong);
  if (const char* const folder = std::getenv("CCHC_PROPERTY_FOLDER")) {
    std::ofstream(std::string(folder) + "/spaced-" + std::to_string(seed) + ".txt") << made.text;
  }
}

}  // namespace

TEST_CASE("tables that spaces draw are read as they were made") {
  Score all;
  const std::uint64_t first = std::getenv("CCHC_PROPERTY_SEED") != nullptr
                                  ? std::stoull(std::getenv("CCHC_PROPERTY_SEED"))
                                  : 1;
  for (std::uint64_t seed = first; seed < first + rounds(60); ++seed) {
    const SpacedReport made = make_spaced_report(seed);
    const Score score = score_of(made, run_pipeline(made.text, {}));
    if (score.right != score.rows || score.extra > 0) tell(seed, score, made);
    all.rows += score.rows;
    all.right += score.right;
    all.extra += score.extra;
    all.invented += score.invented;
  }
  tell_measure("rows right " + std::to_string(all.right) + " of " + std::to_string(all.rows) +
               ", extra " + std::to_string(all.extra) + ", invented " +
               std::to_string(all.invented));
  CHECK(all.right * 1000 >= all.rows * 975);
  CHECK(all.extra * 200 <= all.rows);
  CHECK(all.invented * 1000 <= all.rows);
}

}  // namespace cchc::test
