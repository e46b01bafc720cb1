#include <doctest/doctest.h>

#include "base/wide_text.hpp"
#include "support/cases.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

Rational calculate(const Rational& left, const std::string& operation, const Rational& right) {
  if (operation == "+") return left + right;
  if (operation == "-") return left - right;
  if (operation == "*") return left * right;
  REQUIRE(operation == "/");
  return left / right;
}

}  // namespace

TEST_CASE("rationals: exact, or an error") {
  for (const auto& [line, fields] :
       read_case_lines(tests_folder() / "base/rational_arithmetic.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    CHECK(outcome([&, &fields = fields] {
            return rational_text(
                calculate(parse_rational(fields[0]), fields[1], parse_rational(fields[2])));
          }) == fields[3]);
  }
}

TEST_CASE("rationals: order") {
  for (const auto& [line, fields] : read_case_lines(tests_folder() / "base/rational_order.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    const Rational left = parse_rational(fields[0]);
    const Rational right = parse_rational(fields[2]);
    CHECK(outcome([&] { return left < right ? "<" : left > right ? ">" : "="; }) == fields[1]);
  }
}

TEST_CASE("rationals: nearest decimal") {
  for (const auto& [line, fields] :
       read_case_lines(tests_folder() / "base/rational_rounded.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    CHECK(outcome([&, &fields = fields] {
            return parse_rational(fields[0]).rounded(std::stoi(fields[1])).to_string();
          }) == fields[2]);
  }
}
