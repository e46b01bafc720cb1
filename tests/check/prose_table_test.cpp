// Prose against tables: which cell a sentence names, and where it gives another figure. Every case
// of tests/check/prose_tables.cases: lines of a report, then what T611 finds as
// "prose -> table: name of the cell's row".
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "cchc/check.hpp"
#include "cchc/words.hpp"
#include "check/example_report.hpp"

using namespace cchc;

namespace {

std::string found_in(const std::string& lines) {
  const testing::ExampleReport example("T611", lines);
  std::string text;
  for (const Finding& finding : check(example.report()).findings) {
    if (finding.rule->id != std::string_view("T611")) continue;
    const Observation& cell = example.report().observations.at(*finding.observation);
    text += finding.actual->to_string() + " -> " + finding.expected->to_string() + ": " +
            cell.label + '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("prose against tables: paired rightly or not at all") {
  std::ifstream file(CCHC_SOURCE_DIR "/tests/check/prose_tables.cases");
  std::string title;
  std::string lines;
  std::string expected;
  std::string* into = nullptr;
  int cases = 0;
  const auto close = [&] {
    if (into == nullptr) return;
    ++cases;
    INFO(title);
    CHECK(found_in(lines) == expected);
    lines.clear();
    expected.clear();
  };
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("== ")) {
      close();
      title = line;
      into = &lines;
    } else if (line == "--") {
      into = &expected;
    } else if (into != nullptr && !line.empty()) {
      *into += line + '\n';
    }
  }
  close();
  CHECK(cases >= 30);
}

// What a sentence says of a cell, and a list that the table makes whole, are claims; a wrong total
// stays one that no table explains.
TEST_CASE("prose against tables: what agrees is a claim, and the table has the part left out") {
  const auto claims_in = [](const std::string& sentence) {
    const testing::ExampleReport example("T611",
                                         sentence +
                                             "\n1 | Tổng số hồ sơ tiếp nhận | Hồ sơ | 412\n"
                                             "1.1 | Tiếp nhận trực tiếp | Hồ sơ | 200\n"
                                             "1.2 | Tiếp nhận trực tuyến | Hồ sơ | 210\n"
                                             "1.3 | Tiếp nhận qua bưu chính công ích | Hồ sơ | 2");
    std::string text;
    for (const Claim& claim : example.report().claims) {
      text += std::string(claim_kind_id(claim.kind)) + ' ' +
              std::string(claim_verdict_id(claim.verdict)) + ' ' + claim.reported.value.to_string();
      for (const ClaimFigure& part : claim.operands) text += ' ' + part.value.to_string();
      if (claim.cell.known()) text += " in " + example.report().cell(claim.cell).code;
      text += '\n';
    }
    return text;
  };
  CHECK(claims_in("Tổng số hồ sơ tiếp nhận: 412 hồ sơ, trong đó: trực tiếp 200 hồ sơ; trực tuyến "
                  "210 hồ sơ.") ==
        "sum agrees 412 200 210 2\nsame agrees 412 412 in 1\n"
        "same agrees 200 200 in 1.1\nsame agrees 210 210 in 1.2\n");
  CHECK(claims_in("Tổng số hồ sơ tiếp nhận: 415 hồ sơ, trong đó: trực tiếp 200 hồ sơ; trực tuyến "
                  "210 hồ sơ.") ==
        "sum unclear 415 200 210\nsame disagrees 415 412 in 1\n"
        "same agrees 200 200 in 1.1\nsame agrees 210 210 in 1.2\n");
}

// "trước hạn 418, đúng hạn 27" of 446: the table's count of 27 lacks the early ones.
TEST_CASE("prose against tables: no share is proposed from a count that lacks the early ones") {
  const testing::ExampleReport example(
      "T611",
      "Tiếp nhận 491 hồ sơ: hồ sơ giải quyết trước hạn 418 hồ sơ; đúng hạn 27 hồ sơ; quá hạn 01 hồ "
      "sơ; đang trong hạn giải quyết 45 hồ sơ.\n"
      "1 | Tỷ lệ hồ sơ giải quyết đúng hạn | % | 90,83\n"
      "1.1 | Tổng số hồ sơ đã giải quyết | Hồ sơ | 446/491\n"
      "1.2 | Số hồ sơ giải quyết đúng hạn | Hồ sơ | 27/491");
  int ratios = 0;
  for (const Finding& finding : check(example.report()).findings) {
    if (finding.rule->id != std::string_view("A401")) continue;
    ++ratios;
    REQUIRE_FALSE(finding.suggestions.empty());
    for (const Suggestion& suggestion : finding.suggestions)
      CHECK((suggestion.only_cell || suggestion.value != Decimal(605, 2)));
    const std::string hint = words::hint(finding, Language::vietnamese);
    INFO(hint);
    CHECK(hint.find("trước hạn 418, đúng hạn 27") != std::string::npos);
    CHECK(hint.find("có thể phải là 445") != std::string::npos);
  }
  CHECK(ratios == 1);
}
