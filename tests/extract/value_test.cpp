#include "extract/table/value.hpp"

#include <doctest/doctest.h>

#include <map>

#include "support/cases.hpp"

using namespace cchc;

namespace {

std::string describe(const extract::ValueText& value) {
  static const std::map<Reading, std::string> names = {{Reading::blank, "blank"},
                                                       {Reading::none_word, "none-word"},
                                                       {Reading::number, "number"},
                                                       {Reading::fraction, "fraction"},
                                                       {Reading::code, "code"},
                                                       {Reading::code_word, "code-word"},
                                                       {Reading::unreadable, "unreadable"}};
  std::string text = names.at(value.reading);
  if (value.value) text += ' ' + value.value->to_string();
  if (value.of) text += " of " + value.of->to_string();
  if (value.other) text += " or " + value.other->to_string();
  if (value.percent_sign) text += " %";
  return text;
}

extract::NumberHabit habit(const std::string& name) {
  extract::NumberHabit habit;
  if (name == "vi") habit.learn("90,83");
  if (name == "en") habit.learn("99.3");
  if (name == "en-groups") habit.learn("1,234,567");
  if (name == "commas" || name == "mixed") {
    for (const char* const figure : {"1,204", "5,310", "2,015"}) habit.learn(figure);
  }
  if (name == "mixed") habit.learn("4.120");
  return habit;
}

void check_readings(const char* name) {
  for (const auto& line : test::read_case_lines(test::tests_folder() / "extract/cases" / name)) {
    INFO(std::string(name), line.line);
    extract::ValueContext context;
    context.unit = line.fields.at(1);
    context.kind = extract::kind_of_unit(context.unit);
    const auto codes = extract::codes_of_unit(context.unit);
    context.codes = &codes;
    context.habit = habit(line.fields.at(2));
    CHECK(describe(extract::read_value(line.fields.at(0), context)) == line.fields.at(3));
  }
}

}  // namespace

TEST_CASE("figures are read by unit and habit") { check_readings("values.cases"); }

TEST_CASE("figures are read as people write them") { check_readings("values_as_written.cases"); }

TEST_CASE("units say what stands under them") {
  static const std::map<IndicatorKind, std::string> names = {
      {IndicatorKind::unknown, "unknown"}, {IndicatorKind::count, "count"},
      {IndicatorKind::percent, "percent"}, {IndicatorKind::money, "money"},
      {IndicatorKind::measure, "measure"}, {IndicatorKind::code, "code"}};
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "extract/cases/units.cases")) {
    INFO(line.line);
    std::string text = names.at(extract::kind_of_unit(line.fields.at(0)));
    for (const auto& [number, word] : extract::codes_of_unit(line.fields.at(0))) {
      text += "; " + std::to_string(number) + ' ' + word;
    }
    CHECK(text == line.fields.at(1));
  }
}
