// Figures that sentences tell again, of tables and of each other: whole reports in a few lines by a
// writer who had seen neither code nor cases. What is claimed has to be right; how much is seen may
// not fall.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "cchc/extract.hpp"
#include "cchc/layout.hpp"
#include "cchc/load.hpp"
#include "load/readers.hpp"
#include "support/cases.hpp"
#include "text/fold.hpp"

using namespace cchc;

namespace {

struct Told {
  char verdict = 0;   // '=' the same, '~' rounded, '!' another one
  std::string value;  // without marks of thousands
  std::string row;    // folded; empty where a sentence told it
};

struct Case {
  std::string title;
  std::string report;
  std::vector<Told> expected;
};

// "= 346 : Tổng số hồ sơ", "! 421 (412)".
Told read_told(const std::string& line) {
  Told told{line.at(0), {}, {}};
  const auto end = std::min(line.find(' ', 2), line.size());
  told.value = line.substr(2, end - 2);
  std::replace(told.value.begin(), told.value.end(), ',', '.');
  const auto row = line.find(" : ");
  if (row != std::string::npos) told.row = text::fold_core(line.substr(row + 3));
  return told;
}

std::vector<Case> read_cases(const char* name) {
  std::vector<Case> cases;
  std::istringstream lines(test::read_file(test::tests_folder() / "extract/claims" / name));
  bool told = false;
  bool table = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("== ")) {
      cases.push_back({line, {}, {}});
      told = table = false;
    } else if (line == "--") {
      told = true;
    } else if (!cases.empty() && !line.empty()) {
      if (told) {
        cases.back().expected.push_back(read_told(line));
        continue;
      }
      const bool row = line.find(" | ") != std::string::npos;
      if (row && !table) cases.back().report += "STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n";
      table = row;
      for (auto at = line.find(" | "); at != std::string::npos; at = line.find(" | ", at))
        line.replace(at, 3, "\t");
      cases.back().report += line + (row ? "\n" : "\n\n");
    }
  }
  return cases;
}

Report read_report(const std::string& text) {
  auto loaded = load::read_text(text, {});
  REQUIRE(std::holds_alternative<Document>(loaded));
  ExtractOptions options;
  options.schemas = builtin_schemas();
  return extract_report(lay_out(std::get<Document>(std::move(loaded))), options);
}

std::vector<Told> told_in(const Report& report, bool in_tables) {
  std::vector<Told> list;
  for (const Claim& claim : report.claims) {
    if (claim.kind != Claim::Kind::same || claim.cell.known() != in_tables) continue;
    const bool agrees = claim.verdict == Claim::Verdict::agrees;
    const char verdict = agrees ? '=' : claim.verdict == Claim::Verdict::rounded ? '~' : '!';
    list.push_back({verdict, claim.reported.value.to_string(),
                    in_tables ? text::fold_core(report.cell(claim.cell).label) : std::string()});
  }
  return list;
}

struct Score {
  int expected = 0;
  int seen = 0;
  int wrong = 0;
  int found = 0;
  std::string faults;  // claims that no reader would make, and wrong verdicts
};

Score score(const char* name, bool in_tables) {
  Score score;
  for (const Case& one : read_cases(name)) {
    std::vector<Told> told = told_in(read_report(one.report), in_tables);
    for (const Told& wanted : one.expected) {
      ++score.expected;
      if (wanted.verdict == '!') ++score.wrong;
      const auto found = std::find_if(told.begin(), told.end(), [&](const Told& other) {
        return other.value == wanted.value && other.row == wanted.row;
      });
      if (found == told.end()) continue;
      ++score.seen;
      if (wanted.verdict == '!' && found->verdict == '!') ++score.found;
      if ((wanted.verdict == '!') != (found->verdict == '!')) score.faults += one.title + '\n';
      told.erase(found);
    }
    for (const Told& other : told)
      score.faults += one.title + ": " + other.verdict + ' ' + other.value + ' ' + other.row + '\n';
  }
  return score;
}

// Nothing is claimed that no reader would claim, and no less is seen than was.
void check_told(const char* name, bool in_tables, int expected, int seen, int found) {
  const Score got = score(name, in_tables);
  MESSAGE(std::string(name) << ": " << got.seen << " of " << got.expected << " seen, " << got.found
                            << " of " << got.wrong << " wrong ones found");
  CHECK(got.faults == "");
  CHECK(got.expected >= expected);
  CHECK(got.seen >= seen);
  CHECK(got.found >= found);
}

}  // namespace

TEST_CASE("claims: figures of a table told again") {
  check_told("told_in_tables.cases", true, 140, 104, 10);
}

TEST_CASE("claims: figures of a table told again, in sentences that share few words with it") {
  check_told("told_in_tables_later.cases", true, 160, 70, 0);
}

TEST_CASE("claims: figures of a sentence told again") {
  check_told("told_again.cases", false, 55, 35, 3);
}
