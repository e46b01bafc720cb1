#include "quote_lines.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "cchc/words.hpp"

namespace cchc {
namespace {

const Location first_paragraph{0, 0, 0, 1, 0};
const Location first_cell{0, 0, 1, 1, 1};

Document document_of(std::string text) {
  Document document;
  document.blocks.emplace_back(Paragraph{std::move(text), first_paragraph});
  Cell cell;
  cell.text = "Số:      /BC-UBND";
  cell.location = first_cell;
  document.blocks.emplace_back(Table{{Row{{cell}}}, {0, 0, 1, 0, 0}});
  return document;
}

// "line | words" of a finding at that place with one fact.
std::string quoted(const std::string& text, const Location& place, Facts facts) {
  std::vector<Finding> findings(1);
  findings.front().location = place;
  findings.front().facts = std::move(facts);
  quote_lines(document_of(text), findings);
  std::string result;
  for (const std::string_view name : {"line", "words"}) {
    const Fact* const fact = findings.front().facts.find(name);
    if (fact != nullptr) result += (result.empty() ? "" : " | ") + words::fact(*fact, {});
  }
  return result;
}

const Facts second_quarter = {{"closing", Period{Period::Kind::quarter, 2024, 2}}};

}  // namespace

TEST_CASE("a line of a word processor's file is quoted") {
  CHECK(quoted("Đông Lĩnh, ngày    tháng 8 năm 2024", first_paragraph, {}) ==
        "Đông Lĩnh, ngày tháng 8 năm 2024");
  CHECK(quoted("", first_cell, {}) == "Số: /BC-UBND");
}

TEST_CASE("a long line is quoted by its beginning and its end") {
  CHECK(quoted("một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba",
               first_paragraph,
               {}) == "một hai ba bốn năm sáu … chín mười mười một mười hai mười ba");
}

TEST_CASE("words that state a period are told, and the line up to them") {
  CHECK(quoted("Trên đây là báo cáo kết quả Quý II/2024 của huyện.", first_paragraph,
               second_quarter) == "Trên đây là báo cáo kết quả Quý II/2024 | Quý II/2024");
  CHECK(quoted("(Kèm theo Báo cáo quý II và 6 tháng đầu năm 2024)", first_paragraph,
               second_quarter) ==
        "(Kèm theo Báo cáo quý II và 6 tháng đầu năm 2024 | quý II và 6 tháng đầu năm 2024");
  CHECK(quoted("Trên đây là kết quả cả năm.", first_paragraph, second_quarter) ==
        "Trên đây là kết quả cả năm.");
}

TEST_CASE("the line of a figure ends with it") {
  CHECK(quoted("Số văn bản đã ban hành: 18 văn bản.", first_paragraph,
               {{"prose", Quantity{Decimal(18), {}, "18"}}}) == "Số văn bản đã ban hành: 18");
}

TEST_CASE("places that can be looked up, and findings that quote, are left alone") {
  CHECK(quoted("Số: /BC-UBND", {1, 1, 0, 0, 0}, {}).empty());
  CHECK(quoted("Tiếp nhận 5 hồ sơ.", first_paragraph, {{"text", std::string("5 hồ sơ")}}).empty());
}

}  // namespace cchc
