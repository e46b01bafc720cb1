#include "cchc/decimal.hpp"

#include <doctest/doctest.h>

#include "support/cases.hpp"

using namespace cchc;

TEST_CASE("decimals are read as written") {
  for (const auto& [line, fields] :
       test::read_case_lines(test::tests_folder() / "base/decimal_parse.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    const auto decimal = Decimal::parse(fields[0]);
    CHECK(decimal.has_value() == (fields[1] != "-"));
    if (!decimal || fields.size() < 4) continue;
    CHECK(decimal->to_string() == fields[1]);
    CHECK(decimal->scale() == std::stoi(fields[2]));
    CHECK(decimal->is_whole() == (fields[3] == "whole"));
    CHECK(decimal->is_negative() == fields[1].starts_with('-'));
    CHECK(Decimal::parse(decimal->to_string()) == decimal);
  }
}

TEST_CASE("decimals are ordered by value, whatever their decimals") {
  for (const auto& [line, fields] :
       test::read_case_lines(test::tests_folder() / "base/decimal_order.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    const auto left = Decimal::parse(fields[0]).value();
    const auto right = Decimal::parse(fields[2]).value();
    CHECK((left < right) == (fields[1] == "<"));
    CHECK((left == right) == (fields[1] == "="));
    CHECK((left > right) == (fields[1] == ">"));
    CHECK((right < left) == (fields[1] == ">"));
    CHECK((Rational(left) <=> Rational(right)) == (left <=> right));
  }
}
