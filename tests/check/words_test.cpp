#include "cchc/words.hpp"

#include <doctest/doctest.h>

#include "cchc/rule.hpp"

using namespace cchc;
using words::message;

TEST_CASE("decimals are written as Vietnamese write them") {
  const auto written = [](const char* plain) { return words::number(*Decimal::parse(plain)); };
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
  finding.facts = {{"cell", CellName{"3", "3.2"}},
                   {"actual", Quantity{Decimal(9083, 2)}},
                   {"expected", Quantity{Decimal(9574, 2)}},
                   {"numerator", Quantity{Decimal(1427)}},
                   {"denominator", Quantity{Decimal(446)}},
                   {"numerator_cell", CellName{"3", "3.2.2"}},
                   {"denominator_cell", CellName{.form = "6", .code = "2.1", .tell_form = true}}};
  CHECK(
      message(finding, Language::vietnamese) ==
      "Tỷ lệ ở chỉ tiêu 3.2 ghi 90,83%, nhưng tính lại từ bảng được 95,74% (1.427 : 446, chỉ tiêu "
      "3.2.2 chia 2.1, biểu mẫu 6). Tỷ lệ hoặc một trong hai số có thể sai.");
  CHECK(message(finding, Language::english) ==
        "The ratio at 3.2 reads 90,83%, but the table gives 95,74% (1.427 / 446, 3.2.2 over 2.1, "
        "form 6). The ratio or one of the two figures may be wrong.");
}

TEST_CASE("figures are said as their cells have them, rows without a number by their names") {
  Finding finding;
  finding.rule = find_rule("sum-mismatch");
  REQUIRE(finding.rule != nullptr);
  const CellName one = {"1", "2/1", "2", "Cấp huyện"};
  const CellName other = {"1", "2/2", "2", "Cấp xã"};
  finding.facts = {{"cell", CellName{"1", "2"}},
                   {"actual", Quantity{Decimal(17920), {}, "17920"}},
                   {"sum", Quantity{Decimal(17930)}},
                   {"parts", std::vector{Quantity{Decimal(17000), {}, "17000"},
                                         Quantity{Decimal(930), {}, "930"}}},
                   {"part_cells", std::vector{one, other}}};
  CHECK(message(finding, Language::vietnamese) ==
        "Tổng số ở chỉ tiêu 2 ghi 17920, nhưng cộng các chỉ tiêu thành phần được 17000 + 930 = "
        "17.930 (chỉ tiêu “Cấp huyện”, “Cấp xã”, mục 2).");
}
