#include <doctest/doctest.h>

#include <sstream>

#include "base/wide_text.hpp"
#include "support/cases.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

Interval figure(std::string_view text, const std::string& nature) {
  const Decimal value = Decimal::parse(text).value();
  return nature == "measures" ? Interval::rounded(value) : Interval::exactly(value);
}

std::string fit(const Interval& computed, const std::string& reported) {
  return computed.meets(Interval::rounded(Decimal::parse(reported).value())) ? "fits" : "no";
}

}  // namespace

TEST_CASE("intervals: what a rounded figure stands for") {
  for (const auto& [line, fields] :
       read_case_lines(tests_folder() / "base/interval_rounded.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    const Decimal value = Decimal::parse(fields[0]).value();
    const Interval interval = Interval::rounded(value);
    CHECK(interval.low == parse_rational(fields[1]));
    CHECK(interval.high == parse_rational(fields[2]));
    CHECK(interval.contains(value));
    CHECK(interval.contains(interval.low));
    CHECK(interval.contains(interval.high));
    const Rational beyond = interval.high + Rational(1, 1'000'000'000'000'000);
    CHECK_FALSE(interval.contains(beyond));
    CHECK_FALSE(interval.meets(Interval::exactly(beyond)));
    CHECK(interval.meets(Interval::exactly(interval.low)));
  }
}

TEST_CASE("intervals: ratios of counts and of measures") {
  for (const auto& [line, fields] : read_case_lines(tests_folder() / "base/interval_ratio.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    CHECK(outcome([&, &fields = fields] {
            const Interval share = figure(fields[0], fields[3]) / figure(fields[1], fields[3]);
            return fit(share * Rational(100, 1), fields[2]);
          }) == fields[4]);
  }
}

TEST_CASE("intervals: sums of counts and of measures") {
  for (const auto& [line, fields] : read_case_lines(tests_folder() / "base/interval_sum.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    std::istringstream parts(fields[0]);
    Interval sum = Interval::exactly({});
    for (std::string part; parts >> part;) sum = sum + figure(part, fields[2]);
    const Interval total = figure(fields[1], fields[2]);
    CHECK(sum.meets(total) == (fields[3] == "fits"));
  }
}
