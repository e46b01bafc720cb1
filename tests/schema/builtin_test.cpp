#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cchc/schema.hpp"
#include "schema/describe.hpp"
#include "schema/match_tables.hpp"

namespace cchc {
namespace {

const Schema& builtin(std::string_view id) {
  for (const Schema* schema : builtin_schemas()) {
    if (schema->id == id) return *schema;
  }
  FAIL("no schema ", std::string(id));
  return *builtin_schemas().front();
}

std::vector<std::string> relations_of(const Schema& schema, std::string_view form,
                                      std::string_view code) {
  std::vector<std::string> out;
  for (const SchemaRelation& relation : schema.relations) {
    const Indicator& target = schema.indicators[relation.target];
    if (target.code == code && schema.forms[target.form].number == form) {
      out.push_back(schema::describe(schema, relation));
    }
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("built-in schemas stand in a fixed order") {
  std::string ids;
  for (const Schema* schema : builtin_schemas()) ids += std::string(schema->id) + " ";
  CHECK(ids == "bnv-581-2022 huyen-bang-don-2024 xa-bang-don-2024 kstt-2017 tp-01a ");
}

TEST_CASE("built-in tables are what their files say") {
  for (const Schema* schema : builtin_schemas()) {
    CAPTURE(std::string(schema->id));
    const std::string path =
        std::string(CCHC_SOURCE_DIR) + "/schemas/" + std::string(schema->id) + ".xml";
    const auto result = read_schema_file(path, builtin_schemas(), Language::english);
    REQUIRE(std::holds_alternative<SchemaFile>(result));
    const Schema& file = std::get<SchemaFile>(result).schema();
    for (const Language language : {Language::vietnamese, Language::english}) {
      CHECK(schema::describe(*schema, language) == schema::describe(file, language));
    }
    CHECK(schema->matching->names.size() == file.matching->names.size());
    CHECK(schema->matching->spellings.size() == file.matching->spellings.size());
  }
}

TEST_CASE("indexes of built-in schemas are sound") {
  for (const Schema* schema : builtin_schemas()) {
    CAPTURE(std::string(schema->id));
    std::uint32_t next = 0;
    for (const FormSchema& form : schema->forms) {
      CHECK(form.first == next);
      CHECK(form.last > form.first);
      next = form.last;
    }
    CHECK(next == schema->indicators.size());
    for (std::uint32_t i = 0; i < schema->indicators.size(); ++i) {
      const Indicator& row = schema->indicators[i];
      const FormSchema& form = schema->forms[row.form];
      CHECK((form.first <= i && i < form.last));
      CHECK(row.parent < IndicatorId(i));
      CHECK(row.edition <= form.editions.size());
      CHECK((row.unit.empty() || row.units.front() == row.unit));
      CHECK(row.kind != IndicatorKind::unknown);
      CHECK((row.kind == IndicatorKind::code) == !row.codes.empty());
    }
  }
}

TEST_CASE("forms with columns say what holds between them") {
  const Schema& schema = builtin("kstt-2017");
  REQUIRE(schema.forms.size() == 3);
  for (const FormSchema& form : schema.forms) CHECK(form.has_columns());
  for (const auto* const form : {"II.06a/VPCP/KSTT", "06/VPCP/KSTT"}) {
    CAPTURE(form);
    CHECK(relations_of(schema, form, "3") == Lines{"3 = 4 + 5 + 6", "3 = 7 + 11"});
    CHECK(relations_of(schema, form, "7") == Lines{"7 = 8 + 9 + 10"});
    CHECK(relations_of(schema, form, "11") == Lines{"11 = 12 + 13"});
  }
  CHECK(relations_of(schema, "II.07b/VPCP/KSTT", "7") == Lines{"7 = 8 + 9 + 10"});
  const Schema& justice = builtin("tp-01a");
  CHECK(relations_of(justice, "01a/TP/TĐ-BH", "1") == Lines{"1 = 2 + 3"});
  CHECK(relations_of(justice, "01a/TP/TĐ-BH", "8") == Lines{"8 ≤ 2"});
  // Nothing is called as a column is.
  CHECK(justice.matching->spellings.empty());
}

TEST_CASE("the national forms have their rows, both editions of the last one") {
  const Schema& schema = builtin("bnv-581-2022");
  REQUIRE(schema.forms.size() == 7);
  CHECK(schema.indicators.size() == 161);
  std::map<std::string, int> rows;
  for (const Indicator& row : schema.indicators) {
    const FormSchema& form = schema.forms[row.form];
    std::string key(form.number);
    if (row.edition != 0) key += " " + std::string(form.editions[row.edition - 1U]);
    ++rows[key];
  }
  CHECK(rows == std::map<std::string, int>{{"1", 22},
                                           {"2", 14},
                                           {"3", 25},
                                           {"4", 21},
                                           {"5", 16},
                                           {"6", 13},
                                           {"7", 18},
                                           {"7 md34", 17},
                                           {"7 tt", 15}});
  CHECK(relations_of(schema, "3", "3.2") == Lines{"3.2 = 3.2.2 / 3.2.1"});
  CHECK(relations_of(schema, "4", "1.5") == Lines{"1.5 = 1.5.1 + 1.5.2 + 1.5.3", "1.5 = 6:2.1"});
  CHECK(relations_of(schema, "7", "6.6.1") == Lines{"6.6.1 = 6.4.2 + 6.5.2"});
  // One number, two editions.
  CHECK(relations_of(schema, "7", "6.4") == Lines{"6.4 = 6.4.2 / 6.4.1", "6.4 = 6.4.2 / 6.4.1"});
}

TEST_CASE("the district's table gives two rows of one number different codes") {
  const Schema& schema = builtin("huyen-bang-don-2024");
  std::vector<std::string> codes;
  for (const Indicator& row : schema.indicators) {
    if (row.number == "3.3.1") codes.emplace_back(row.code);
  }
  CHECK(codes == Lines{"3.3.1", "3.3.1(2)"});
  CHECK(relations_of(schema, "1", "3.3.1/1") == Lines{"3.3.1/1 = 3.3.1/1/1 + 3.3.1/1/2"});
  CHECK(relations_of(schema, "1", "3.4") == Lines{"3.4 = 3.4.1 + 3.4.2"});
  CHECK(relations_of(schema, "1", "4.1.3") == Lines{"4.1.3 = 4.1.3/1 + 4.1.3/2", "4.1.3 = 6.1"});
}

TEST_CASE("parts without a number are of the kind of their whole") {
  const Schema& schema = builtin("huyen-bang-don-2024");
  std::map<std::string_view, IndicatorKind> kinds;
  for (const Indicator& row : schema.indicators) kinds[row.code] = row.kind;
  CHECK(kinds.at("3.2.5/1") == IndicatorKind::percent);
  CHECK(kinds.at("3.3.1/1/2") == IndicatorKind::count);
  CHECK(kinds.at("7.3") == IndicatorKind::heading);
  CHECK(kinds.at("4.1.3/3") == IndicatorKind::percent);
  CHECK(kinds.at("5.3.1") == IndicatorKind::code);
}

}  // namespace cchc
