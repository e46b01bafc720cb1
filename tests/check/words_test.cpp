#include "check/words.hpp"

#include <doctest/doctest.h>

#include "cchc/rule.hpp"

using namespace cchc;
using words::format_vietnamese;
using words::message;

TEST_CASE("decimals are written as Vietnamese write them") {
  const auto written = [](const char* plain) { return format_vietnamese(*Decimal::parse(plain)); };
  CHECK(written("0") == "0");
  CHECK(written("999") == "999");
  CHECK(written("1902") == "1.902");
  CHECK(written("1234567") == "1.234.567");
  CHECK(written("90.83") == "90,83");
  CHECK(written("0.05") == "0,05");
  CHECK(written("-1902.50") == "-1.902,50");
  CHECK(written("-999") == "-999");
}

TEST_CASE("a message names its facts in the language of the reader") {
  Finding finding;
  finding.rule = find_rule("ratio-mismatch");
  REQUIRE(finding.rule != nullptr);
  finding.facts = {{"cell", Phrase{"3.2", "3.2"}},
                   {"actual", Decimal(9083, 2)},
                   {"expected", Decimal(9574, 2)},
                   {"numerator", Decimal(1427)},
                   {"denominator", Decimal(446)},
                   {"numerator_unit", Phrase{}},
                   {"denominator_unit", Phrase{}},
                   {"numerator_cell", Phrase{"3.2.2", "3.2.2"}},
                   {"denominator_cell", Phrase{"2.1 (biểu mẫu 6)", "2.1 (form 6)"}}};
  CHECK(message(finding, Language::vietnamese) ==
        "Tỷ lệ ở chỉ tiêu 3.2 ghi 90,83%, nhưng tính theo số liệu thì 1.427 / 446 = 95,74% "
        "(chỉ tiêu 3.2.2 chia cho chỉ tiêu 2.1 (biểu mẫu 6)).");
  CHECK(message(finding, Language::english) ==
        "The ratio at 3.2 reads 90,83%, but the figures give 1.427 / 446 = 95,74% "
        "(3.2.2 over 2.1 (form 6)).");
}
