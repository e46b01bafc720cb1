// Every case of tests/check/cases: a report in the notation, what is found in it, in words.
// CCHC_UPDATE_EXPECTED=1 rewrites the expectations; the difference is then to be read.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cchc/check.hpp"
#include "cchc/words.hpp"
#include "check/notation.hpp"

namespace {

using namespace cchc;

const std::filesystem::path folder = CCHC_SOURCE_DIR "/tests/check/cases";

struct Case {
  std::string title;     // after "== "
  std::string report;    // up to "--"
  std::string expected;  // up to the next title
};

struct CaseFile {
  std::string head;  // remarks before the first case
  std::vector<Case> cases;
};

CaseFile read_cases(const std::filesystem::path& path) {
  CaseFile file;
  std::ifstream stream(path);
  std::string* into = &file.head;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("== ")) {
      file.cases.push_back({line, "", ""});
      into = &file.cases.back().report;
    } else if (line == "--") {
      into = &file.cases.back().expected;
    } else {
      *into += line + '\n';
    }
  }
  return file;
}

std::string cell(const std::string& form, const std::string& code) {
  return form.empty() || form == "1" ? code : form + ':' + code;
}

std::string written(const Finding& finding) {
  std::ostringstream out;
  out << severity_id(finding.severity) << ' ' << finding.rule->id << ' '
      << cell(finding.form, finding.code);
  if (finding.actual) out << ' ' << finding.actual->to_string();
  if (finding.expected) out << " -> " << finding.expected->to_string();
  for (const Related& related : finding.related) out << " ~" << cell(related.form, related.code);
  if (finding.inferred) out << " inferred";
  out << "\n  " << words::message(finding, Language::vietnamese);
  out << "\n  " << words::message(finding, Language::english) << '\n';
  for (const Suggestion& suggestion : finding.suggestions) {
    out << "  ? " << slip_id(slip_of(suggestion.how)) << ' '
        << cell(suggestion.form, suggestion.code) << " = " << suggestion.value.to_string()
        << "\n    " << words::hint(suggestion, Language::vietnamese) << "\n    "
        << words::hint(suggestion, Language::english) << '\n';
  }
  return out.str();
}

std::string written(const Unchecked& unchecked) {
  constexpr const char* kinds[] = {"ratio", "sum", "at-most", "at-least", "equal"};
  constexpr const char* reasons[] = {"blank",     "absent",  "unreadable",
                                     "ambiguous", "shifted", "overflow"};
  std::string text = std::string("unchecked ") + kinds[static_cast<int>(unchecked.relation)] + ' ' +
                     cell(unchecked.cell.form, unchecked.cell.code) + ' ' +
                     reasons[static_cast<int>(unchecked.reason)] + ':';
  for (const CellName& blocker : unchecked.cells) {
    const bool same_form = blocker.form == unchecked.cell.form;
    text += ' ' + (same_form ? blocker.code : blocker.form + ':' + blocker.code);
  }
  return text + '\n';
}

std::string check_case(const Case& entry) {
  const testing::NotedReport noted(entry.report);
  const CheckResult result = check(noted.report());
  std::string text;
  for (const Finding& finding : result.findings) text += written(finding);
  for (const Unchecked& unchecked : result.unchecked) text += written(unchecked);
  return text + '\n';
}

std::vector<std::filesystem::path> case_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE("check: every case finds what is written under it, and nothing else") {
  const bool update = std::getenv("CCHC_UPDATE_EXPECTED") != nullptr;
  for (const auto& path : case_files()) {
    const CaseFile file = read_cases(path);
    std::string rewritten = file.head;
    for (const Case& entry : file.cases) {
      const std::string found = check_case(entry);
      rewritten += entry.title + '\n' + entry.report + "--\n" + found;
      if (update) continue;
      CAPTURE(path.filename().string());
      CAPTURE(entry.title);
      CHECK(found == entry.expected);
    }
    if (update) std::ofstream(path) << rewritten;
  }
}
