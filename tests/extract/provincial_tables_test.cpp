// Tables of provinces' own forms, written to be unlike each other: right ones stay silent, and of
// wrong ones each is found or said to be unchecked.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "cchc/schema.hpp"
#include "properties/sample.hpp"
#include "support/cases.hpp"

using namespace cchc;

namespace {

struct Province {
  std::string name;
  std::string text;
};

constexpr std::string_view head =
    "ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH\nSố: 12/BC-UBND\nBình Minh, ngày 05 tháng 7 năm 2026\n"
    "BÁO CÁO\nKết quả công tác cải cách hành chính quý II năm 2026\n\n";

std::vector<Province> provinces(const char* file) {
  const std::string all = test::read_file(test::tests_folder() / "extract/cases/provincial" / file);
  std::vector<Province> found;
  constexpr std::string_view mark = "=== ";
  for (std::size_t start = 0; start < all.size();) {
    const std::size_t end = std::min(all.find("\n=== ", start), all.size());
    const std::size_t line = all.find('\n', start);
    found.push_back({all.substr(start + mark.size(), line - start - mark.size()),
                     std::string(head) + all.substr(line + 1, end - line) + '\n'});
    start = end + 1;
  }
  return found;
}

}  // namespace

TEST_CASE("right provincial tables are read and accused of nothing") {
  const auto tables = provinces("right.tables");
  REQUIRE(tables.size() >= 50);
  for (const Province& table : tables) {
    const auto run = test::run_pipeline(table.text, {});
    INFO(table.name);
    CHECK(!run.report.observations.empty());
    CHECK(run.report.unread_tables.empty());
    CHECK(test::text_of(test::keys_from(run, Severity::warning)) == "");
  }
}

TEST_CASE("wrong provincial tables are found, or said to be unchecked") {
  const auto tables = provinces("wrong.tables");
  REQUIRE(tables.size() >= 20);
  for (const Province& table : tables) {
    const auto run = test::run_pipeline(table.text, {});
    INFO(table.name);
    const bool found = test::text_of(test::keys_from(run, Severity::warning)) != "";
    CHECK((found || !run.result.unchecked.empty()));
  }
}

TEST_CASE("a relation that is usual only asks") {
  const auto loaded = read_schema(
      "<schema xmlns='urn:cchc:schema:1' id='thuong-2026' version='1' layout='table' levels='tinh'>"
      "<title xml:lang='vi'>Thường lệ</title><form><title>Đội xe</title>"
      "<indicator number='1' unit='Xe'><name>Số xe của đội</name><sum of='2 3' usual='yes'/>"
      "</indicator><indicator number='2' unit='Xe'><name>Số xe tải nhẹ</name></indicator>"
      "<indicator number='3' unit='Xe'><name>Số xe chở khách</name></indicator>"
      "<indicator number='4' unit='%'><name>Tỷ lệ xe tải nhẹ</name>"
      "<ratio of='2' over='1' usual='yes'/></indicator>"
      "<indicator number='5' unit='Xe'><name>Số xe đăng kiểm</name><equal to='3' usual='yes'/>"
      "</indicator></form></schema>",
      builtin_schemas(), Language::vietnamese);
  REQUIRE(std::holds_alternative<SchemaFile>(loaded));
  const Schema* const schemas[] = {&std::get<SchemaFile>(loaded).schema()};
  const auto run =
      test::run_pipeline(std::string(head) +
                             "STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n1\tSố xe của đội\tXe\t40\n"
                             "2\tSố xe tải nhẹ\tXe\t10\n3\tSố xe chở khách\tXe\t25\n"
                             "4\tTỷ lệ xe tải nhẹ\t%\t52\n5\tSố xe đăng kiểm\tXe\t20\n",
                         schemas);
  std::string told;
  for (const Finding& finding : run.result.findings) {
    if (finding.severity < Severity::warning) continue;
    CHECK(finding.severity == Severity::warning);
    told += std::string(finding.rule->id) + ' ' + finding.code + ' ' +
            std::string(finding.variant) + '\n';
  }
  CHECK(told == "A411 1 usual\nA401 4 usual\nX501 5 usual\n");
}
