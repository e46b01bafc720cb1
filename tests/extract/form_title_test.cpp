// Titles of forms and annexes: the number to count by, and what the report calls them.
#include <doctest/doctest.h>

#include <string>

#include "extract/table/rows.hpp"

using cchc::extract::read_form_title;

TEST_CASE("form titles are called as the report prints them, in the letters of a sentence") {
  struct Example {
    const char* line;
    const char* number;
    const char* title;
    const char* called;
  };
  for (const Example& example : {
           Example{"PHỤ LỤC 3 – CẢI CÁCH THỦ TỤC", "3", "CẢI CÁCH THỦ TỤC", "Phụ lục 3"},
           Example{"Phụ lục II. Cải cách thể chế", "2", "Cải cách thể chế", "Phụ lục II"},
           Example{"Biểu mẫu số 4: Tổ chức bộ máy", "4", "Tổ chức bộ máy", "Biểu mẫu số 4"},
           Example{"BIỂU 06 (kèm theo)", "6", "(kèm theo)", "Biểu 06"},
           Example{"Biểu số II.06a/VPCP/KSTT", "II.06a/VPCP/KSTT", "", "Biểu số II.06a/VPCP/KSTT"},
       }) {
    CAPTURE(example.line);
    const auto title = read_form_title(example.line);
    REQUIRE(title);
    CHECK(title->number == std::string(example.number));
    CHECK(title->title == std::string(example.title));
    CHECK(title->called == std::string(example.called));
  }
  CHECK(!read_form_title("Phụ lục kèm theo Báo cáo"));
}
