#include "cchc/row_code.hpp"

#include <doctest/doctest.h>

#include "support/cases.hpp"

using namespace cchc;

namespace {

std::vector<test::CaseLine> cases(const std::string& name) {
  auto lines = test::read_case_lines(test::tests_folder() / "base" / ("row_code_" + name));
  for (auto& line : lines) line.fields.resize(5);
  return lines;
}

std::string text_of(const std::optional<RowCode>& code) {
  return code ? code->to_string() : "none";
}

// The last part of what is printed; a letter where `letters` and it can be one, or where the
// number beside it has no other reading.
CodePart part(const std::string& text, const std::string& beside, bool letters) {
  const auto printed = read_printed(text).value();
  const auto other = read_printed(beside).value();
  const auto style = other.code.last().style();
  const bool clear = !printed.other || printed.code.last().style() == style;
  return clear && !(letters && printed.other) ? printed.code.last() : printed.other->last();
}

}  // namespace

TEST_CASE("row codes: read as officers print them") {
  for (const auto& line : cases("printed.cases")) {
    INFO(line.line, " ", line.fields[0]);
    const auto printed = read_printed(line.fields[0]);
    REQUIRE((printed ? printed->code.to_string() : "none") == line.fields[1]);
    if (!printed) continue;
    CHECK((printed->other ? printed->other->to_string() : "") == line.fields[2]);
    CHECK(printed->named == (line.fields[3] == "named"));
    CHECK(printed->bracketed == (line.fields[3] == "bracketed"));
    CHECK(printed->other != std::optional(printed->code));
    CHECK(RowCode::parse(line.fields[1]) == printed->code);
  }
}

TEST_CASE("row codes: parsed strictly, with what stands above them") {
  for (const auto& line : cases("parse.cases")) {
    INFO(line.line, " ", line.fields[0]);
    const auto code = RowCode::parse(line.fields[0]);
    REQUIRE(text_of(code) == line.fields[1]);
    if (!code) continue;
    CHECK(RowCode::parse(code->to_string()) == code);
    CHECK(code->parent().to_string() == line.fields[2]);
    CHECK(code->numbered().to_string() == line.fields[3]);
    CHECK(code->is_numbered() ==
          (code->numbered() == *code || code->last().style() != CodePart::Style::ordinal));
    CHECK(std::to_string(code->copy()) == line.fields[4]);
    CHECK(code->is_under(RowCode{}));
    if (code->parent() != RowCode{}) CHECK(code->is_under(code->parent()));
    CHECK_FALSE(code->is_under(*code));
    CHECK(code->ends_with(*code));
    CHECK(code->first(1).with(code->from(1)) == *code);
  }
}

TEST_CASE("row codes: steps between the numbers of a list") {
  for (const auto& line : cases("steps.cases")) {
    INFO(line.line, " ", line.fields[0], " ", line.fields[1]);
    const CodePart from = part(line.fields[0], line.fields[1], line.fields[3] == "letters");
    const CodePart to = part(line.fields[1], line.fields[0], line.fields[3] == "letters");
    const auto between = steps(from, to);
    CHECK((between ? std::to_string(*between) : "none") == line.fields[2]);
    CHECK(follows(from, to) == (line.fields[2] == "1"));
  }
}

TEST_CASE("row codes: what may come next") {
  for (const auto& line : cases("follows.cases")) {
    INFO(line.line, " ", line.fields[0], " ", line.fields[1]);
    const auto before = RowCode::parse(line.fields[0]).value();
    const auto code = RowCode::parse(line.fields[1]).value();
    CHECK(follows(before, code) == (line.fields[2] == "yes"));
  }
}

TEST_CASE("row codes: in the order of a form") {
  const auto lines = cases("order.cases");
  for (std::size_t a = 0; a < lines.size(); ++a) {
    for (std::size_t b = 0; b < lines.size(); ++b) {
      INFO(lines[a].fields[0], " ", lines[b].fields[0]);
      const auto first = RowCode::parse(lines[a].fields[0]).value();
      const auto second = RowCode::parse(lines[b].fields[0]).value();
      CHECK((first < second) == (a < b));
      CHECK((first == second) == (a == b));
    }
  }
}

TEST_CASE("row codes: told from words and figures by their look") {
  for (const auto& line : cases("looks.cases")) {
    INFO(line.line, " ", line.fields[0]);
    CHECK(looks_like_number(line.fields[0]) == (line.fields[1] == "yes"));
  }
}

TEST_CASE("row codes: told from the name that shares their cell") {
  for (const auto& line : cases("leading.cases")) {
    INFO(line.line, " ", line.fields[0]);
    const auto leading = read_leading(line.fields[0]);
    REQUIRE((leading ? leading->number.code.to_string() : "none") == line.fields[1]);
    if (leading) CHECK(line.fields[0].substr(leading->length) == line.fields[2]);
  }
}

TEST_CASE("row codes: no more parts than there is room for") {
  RowCode code;
  for (std::uint32_t k = 1; k <= RowCode::most_parts; ++k)
    CHECK(code.add({CodePart::Style::arabic, k}));
  const RowCode full = code;
  CHECK_FALSE(code.add({CodePart::Style::arabic, 1}));
  CHECK(code == full);
  CHECK(code.with(CodePart{CodePart::Style::arabic, 1}).empty());
  CHECK(code.with(code).empty());
}
