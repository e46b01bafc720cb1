// What is said of a wrong sentence of the prose, whole.
#include <doctest/doctest.h>

#include <string>

#include "cchc/check.hpp"
#include "cchc/words.hpp"
#include "check/example_report.hpp"

using namespace cchc;

namespace {

std::string said_of(const char* rule, const char* lines) {
  const testing::ExampleReport example(rule, lines);
  std::string text;
  for (const Finding& finding : check(example.report()).findings) {
    if (finding.rule->id == std::string_view(rule))
      text += words::message(finding, Language::vietnamese) + '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("prose: a change that goes the other way than its word says") {
  CHECK(said_of("T602", "Sau sắp xếp, huyện từ 12 phòng giảm còn 13 phòng.") ==
        "Lời văn ghi giảm còn 13 trong khi trước đó là 12: “12 phòng giảm còn 13 phòng”.\n");
  CHECK(said_of("T602", "Sau sắp xếp, huyện từ 12 phòng giảm còn 11 phòng.").empty());
}

TEST_CASE("prose: one sum of money in two scales") {
  CHECK(said_of("T611",
                "Tổng kinh phí thực hiện công tác CCHC là 3,2 tỷ đồng.\n"
                "Tổng kinh phí thực hiện công tác CCHC là 3.020 triệu đồng.") ==
        "Lời văn ghi 3.020 triệu đồng, nhưng ở trên đã ghi 3,2 tỷ đồng cho cùng số liệu này: “Tổng "
        "kinh phí thực hiện công tác CCHC là 3.020 triệu đồng”.\n");
  CHECK(said_of("T611",
                "Tổng kinh phí thực hiện công tác CCHC là 3,2 tỷ đồng.\n"
                "Tổng kinh phí thực hiện công tác CCHC là 3.200 triệu đồng.")
            .empty());
}
