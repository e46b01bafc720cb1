// Takes the schemas away and compares what the wording alone implies with what they declare.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <sstream>

#include "cchc/extract.hpp"
#include "cchc/layout.hpp"
#include "cchc/load.hpp"
#include "properties/sample.hpp"
#include "support/cases.hpp"

using namespace cchc;

namespace {

// Rows are told apart by their line: codes and even their number may differ where no schema mends
// them. Terms are rewritten to that once.
void use_lines(Report& report) {
  const auto line = [&](Term& term) {
    if (!term.observation.known()) return;
    const auto& row = report.cell(term.observation);
    term.observation = CellId(row.label_location.line);
  };
  for (Relation& relation : report.relations) {
    line(relation.target);
    for (Term& term : relation.operands) line(term);
  }
}

Report read(const std::filesystem::path& path, std::span<const Schema* const> schemas) {
  auto loaded = load_file(path.string());
  REQUIRE(std::holds_alternative<Document>(loaded));
  ExtractOptions options;
  options.schemas = schemas;
  Report report = extract_report(lay_out(std::get<Document>(std::move(loaded))), options);
  use_lines(report);
  return report;
}

std::set<CellId> rows_of(const std::vector<Term>& terms) {
  std::set<CellId> rows;
  for (const Term& term : terms) rows.insert(term.observation);
  return rows;
}

bool same(const Relation& a, const Relation& b) {
  return a.kind == b.kind && a.target.observation == b.target.observation &&
         rows_of(a.operands) == rows_of(b.operands);
}

// Whether a declared relation says at least as much: parts of a sum cannot exceed it, a numerator
// not its denominator where the form bounds it.
bool implies(const std::set<CellId>& bounded, const Relation& declared, const Relation& inferred) {
  if (same(declared, inferred)) return true;
  const bool breakdown =
      declared.kind == RelationKind::sum || declared.kind == RelationKind::at_least;
  if (inferred.kind == RelationKind::at_least && breakdown &&
      declared.target.observation == inferred.target.observation) {
    const auto whole = rows_of(declared.operands);
    const auto parts = rows_of(inferred.operands);
    return std::includes(whole.begin(), whole.end(), parts.begin(), parts.end());
  }
  if (inferred.kind != RelationKind::at_most) return false;
  const CellId part = inferred.target.observation;
  const CellId bound = inferred.operands.front().observation;
  if (declared.kind == RelationKind::ratio) {
    return bounded.contains(declared.target.observation) &&
           declared.operands.at(0).observation == part &&
           declared.operands.at(1).observation == bound;
  }
  return breakdown && declared.target.observation == bound &&
         rows_of(declared.operands).contains(part);
}

struct Score {
  std::size_t declared = 0;
  std::size_t inferred = 0;
  std::size_t found = 0;  // declared ones that were inferred
};

void compare(const std::filesystem::path& path, Score& score) {
  const Report with = read(path, builtin_schemas());
  if (with.schema == nullptr) return;
  const Report without = read(path, {});
  for (const Relation& declared : with.relations) {
    if (declared.origin != Relation::Origin::schema) continue;
    ++score.declared;
    const auto& all = without.relations;
    if (std::any_of(all.begin(), all.end(), [&](const Relation& r) { return same(declared, r); }))
      ++score.found;
  }
  std::set<CellId> bounded;  // lines of shares that cannot exceed 100
  for (const Observation& row : with.observations) {
    if (!row.may_exceed_100) bounded.insert(CellId(row.label_location.line));
  }
  for (const Relation& inferred : without.relations) {
    ++score.inferred;
    const bool right =
        std::any_of(with.relations.begin(), with.relations.end(),
                    [&](const Relation& declared) { return implies(bounded, declared, inferred); });
    INFO(path.filename().string() << " " << inferred.target.form << ":" << inferred.target.code
                                  << " " << int(inferred.kind));
    CHECK(right);
  }
}

Score compare_folder(const std::filesystem::path& folder) {
  Score score;
  std::vector<std::filesystem::path> reports;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") reports.push_back(entry.path());
  }
  std::sort(reports.begin(), reports.end());
  for (const auto& report : reports) compare(report, score);
  MESSAGE(folder.filename().string()
          << ": " << score.found << " of " << score.declared << " declared relations inferred; "
          << score.inferred << " inferred in all");
  return score;
}

// Tables in one file, each after a line "=== what it is of"; cells stand between '|'.
struct NamedTable {
  std::string title;
  std::string text;  // a whole report
};

std::vector<NamedTable> read_tables(const std::string& bytes) {
  constexpr std::string_view head =
      "UBND XÃ AN TÂM\nSố: 12/BC-UBND\nAn Tâm, ngày 05 tháng 10 năm 2026\nBÁO CÁO\n"
      "Công tác quý III năm 2026\n\n"
      "STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú\n";
  constexpr std::string_view mark = "=== ";
  std::vector<NamedTable> tables;
  std::istringstream lines(bytes);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(mark)) {
      tables.push_back({line.substr(mark.size()), std::string(head)});
    } else if (!line.empty()) {
      std::replace(line.begin(), line.end(), '|', '\t');
      tables.back().text += line + "\t\n";
    }
  }
  return tables;
}

std::string relation_text(const Relation& relation) {
  constexpr std::array<std::string_view, 5> kinds = {"ratio", "sum", "at-most", "at-least",
                                                     "equal"};
  std::string text = fmt::format("  {} {} <-", kinds[static_cast<std::size_t>(relation.kind)],
                                 relation.target.code);
  for (const Term& term : relation.operands) text += ' ' + term.code;
  return text + '\n';
}

std::string inferred_text(const std::string& bytes) {
  std::string text;
  for (const NamedTable& table : read_tables(bytes)) {
    const Report report = test::run_pipeline(table.text, {}).report;
    text += "=== " + table.title + '\n';
    for (const Relation& relation : report.relations) text += relation_text(relation);
  }
  return text;
}

// Whether a finding stands at a row, or the report says that the row was not checked.
bool is_told(const test::Run& run, const std::string& code) {
  return std::any_of(run.result.findings.begin(), run.result.findings.end(),
                     [&](const Finding& finding) {
                       return finding.code == code && finding.severity >= Severity::warning;
                     }) ||
         std::any_of(run.result.unchecked.begin(), run.result.unchecked.end(),
                     [&](const Unchecked& unchecked) { return unchecked.cell.code == code; });
}

}  // namespace

TEST_CASE("what the wording of unseen tables implies") {
  test::check_expected(test::tests_folder() / "extract/cases/inference", inferred_text);
}

TEST_CASE("right tables of unseen kinds give no finding") {
  for (const char* const name : {"right.txt", "right_kinds.txt"}) {
    const auto file = test::tests_folder() / "extract/cases/inference" / name;
    for (const NamedTable& table : read_tables(test::read_file(file))) {
      const auto run = test::run_pipeline(table.text, {});
      INFO(name, ": ", table.title);
      REQUIRE(!run.report.observations.empty());
      CHECK(test::text_of(test::keys_from(run, Severity::warning)) == "");
    }
  }
}

TEST_CASE("wrong tables of unseen kinds are found, or said to be unchecked") {
  const auto file = test::tests_folder() / "extract/cases/inference/wrong_kinds.txt";
  for (const NamedTable& table : read_tables(test::read_file(file))) {
    INFO(table.title);
    CHECK(
        is_told(test::run_pipeline(table.text, {}), table.title.substr(0, table.title.find(':'))));
  }
}

TEST_CASE("no relation inferred from wording contradicts a schema") {
  const Score score = compare_folder(std::filesystem::path(CCHC_SOURCE_DIR) / "samples");
  CHECK(score.found * 100 > score.declared * 85);
  const char* const shared = std::getenv("CCHC_SHARED");
  if (shared == nullptr) {
    MESSAGE("real reports skipped: CCHC_SHARED is not set");
    return;
  }
  compare_folder(std::filesystem::path(shared) / "reports");
}
