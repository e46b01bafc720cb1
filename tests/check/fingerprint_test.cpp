// A finding keeps its name across edits elsewhere in the file.
#include "check/fingerprint.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "cchc/check.hpp"
#include "check/notation.hpp"

namespace {

using namespace cchc;

struct Edit {
  std::string path = "thu.txt";
  std::string above;  // lines before the table's rows
  std::string label = "Tổng số";
  std::string total = "15";
  std::string title = "title quarter 3 2024\n";
};

std::string fingerprint_of(const Edit& edit) {
  testing::NotedReport noted(edit.title + edit.above + "1 | " + edit.label + " | Văn bản | " +
                             edit.total +
                             "\n1.1 | Cấp tỉnh | Văn bản | 4\n1.2 | Cấp xã | Văn bản | 7\n"
                             "sum 1 = 1.1 + 1.2\n");
  noted.report().path = edit.path;
  const auto findings = check(noted.report()).findings;
  REQUIRE(findings.size() == 1);
  return findings.front().fingerprint;
}

std::string fingerprint_with(std::string Edit::*part, const std::string& text) {
  Edit edit;
  edit.*part = text;
  return fingerprint_of(edit);
}

}  // namespace

TEST_CASE("check: fingerprints name rule, indicator and figures of a report, and no place") {
  const std::string known = fingerprint_of({});
  CHECK(known.size() == 16);
  CHECK(known.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(fingerprint_with(&Edit::path, "nơi khác/thu.txt") == known);
  CHECK(fingerprint_with(&Edit::above, "# một dòng nữa\n\n") == known);
  CHECK(fingerprint_with(&Edit::label, "Tổng số văn bản") == known);
  CHECK(fingerprint_with(&Edit::path, "khac.txt") != known);
  CHECK(fingerprint_with(&Edit::total, "16") != known);
  CHECK(fingerprint_with(&Edit::title, "title quarter 4 2024\ndate 1/12/2024\n") != known);
}

TEST_CASE("check: a report that names its body and period is known under any file name") {
  const auto fingerprint = [](const char* path, const char* organization) {
    testing::NotedReport noted(
        "title quarter 3 2024\n1 | Tổng số | Văn bản | 15\n"
        "1.1 | Cấp tỉnh | Văn bản | 4\nsum 1 = 1.1\n");
    noted.report().path = path;
    noted.report().metadata.organization = organization;
    noted.report().metadata.period = Period{Period::Kind::quarter, 2024, 3};
    const auto findings = check(noted.report()).findings;
    REQUIRE(findings.size() == 1);
    return findings.front().fingerprint;
  };
  const std::string known = fingerprint("thu.txt", "UBND xã Tân Hòa");
  CHECK(fingerprint("lan hai.txt", "UBND xã Tân Hòa") == known);
  CHECK(fingerprint("thu.txt", "UBND xã Tân Lập") != known);
}

TEST_CASE("check: two findings of one report never share a fingerprint") {
  testing::NotedReport noted(
      "title quarter 3 2024\nannex quarter 2 2024\nannex quarter 1 2024\ndate 1/6/2024\n"
      "1 | Tổng số | Văn bản | 4\n");
  const auto findings = check(noted.report()).findings;
  std::set<std::string> names;
  for (const auto& finding : findings) names.insert(finding.fingerprint);
  CHECK(findings.size() == 3);
  CHECK(names.size() == 3);
}

TEST_CASE("check: a finding that is repeated word for word gets an ordinal") {
  std::vector<Finding> findings(3);
  findings[0].fingerprint = findings[2].fingerprint = "0123456789abcdef";
  findings[1].fingerprint = "fedcba9876543210";
  checking::number_repeats(findings);
  CHECK(findings[0].fingerprint == "0123456789abcdef");
  CHECK(findings[1].fingerprint == "fedcba9876543210");
  CHECK(findings[2].fingerprint.size() == 16);
  CHECK(findings[2].fingerprint != findings[0].fingerprint);
}
