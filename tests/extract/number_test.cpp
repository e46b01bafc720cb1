#include "extract/numbering/number.hpp"

#include <doctest/doctest.h>

#include "support/cases.hpp"

using namespace cchc;

TEST_CASE("row numbers are read as officers print them") {
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "extract/cases/numbers.cases")) {
    INFO(line.line);
    const auto number = extract::read_row_number(line.fields.at(0));
    CHECK((number ? extract::to_string(*number) : "none") == line.fields.at(1));
  }
}

TEST_CASE("a number that shares the name's cell is told from the name") {
  const auto leading = extract::read_leading_number("1.2. Số văn bản");
  REQUIRE(leading.has_value());
  CHECK(extract::to_string(leading->number) == "1.2");
  CHECK(leading->length == 5);
  CHECK_FALSE(extract::read_leading_number("2 cấp").has_value());
  CHECK_FALSE(extract::read_leading_number("Số văn bản").has_value());
  CHECK_FALSE(extract::read_leading_number("1.2.").has_value());
}
