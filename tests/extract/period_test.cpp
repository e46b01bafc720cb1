#include "extract/metadata/period.hpp"

#include <doctest/doctest.h>

#include "extract/metadata/organization.hpp"
#include "support/cases.hpp"
#include "text/fold.hpp"

using namespace cchc;

TEST_CASE("periods are read from titles") {
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "extract/cases/periods.cases")) {
    INFO(line.line);
    const auto period = extract::read_period(text::fold(line.fields.at(0)));
    CHECK((period ? period_id(*period) : "none") == line.fields.at(1));
  }
}

TEST_CASE("dates are read with their gaps") {
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "extract/cases/dates.cases")) {
    INFO(line.line);
    const auto date = extract::read_date(text::fold(line.fields.at(0)));
    const auto part = [](int value) {
      return value == 0 ? std::string("?") : std::to_string(value);
    };
    const std::string text =
        date ? part(date->year) + '-' + part(date->month) + '-' + part(date->day) : "none";
    CHECK(text == line.fields.at(1));
  }
}

TEST_CASE("reporting bodies and their levels") {
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "extract/cases/bodies.cases")) {
    INFO(line.line);
    const auto body = extract::reporting_body(line.fields.at(0));
    CHECK(body.value_or("none") == line.fields.at(1));
    CHECK(level_id(extract::level_of_body(body.value_or(""))) == line.fields.at(2));
  }
}

TEST_CASE("bodies that a title names") {
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "extract/cases/title_bodies.cases")) {
    INFO(line.line);
    const auto body = extract::body_of_title(line.fields.at(0));
    CHECK(body.value_or("none") == line.fields.at(1));
    CHECK(level_id(extract::level_of_body(body.value_or(""))) == line.fields.at(2));
  }
}
