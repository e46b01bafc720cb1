#include "text/wrap.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cchc::text;

TEST_CASE("wrap: sentences are broken at spaces, colours taking no width") {
  using Lines = std::vector<std::string>;
  CHECK(wrap("Tỷ lệ đúng hạn", 9) == Lines{"Tỷ lệ", "đúng hạn"});
  CHECK(wrap("Tỷ lệ đúng hạn", 10) == Lines{"Tỷ lệ đúng", "hạn"});
  CHECK(wrap("\x1B[1mTỷ lệ đúng\x1B[0m hạn", 10) == Lines{"\x1B[1mTỷ lệ đúng\x1B[0m", "hạn"});
  CHECK(wrap("nghiêng ngả", 3) == Lines{"nghiêng", "ngả"});
  CHECK(wrap("  hai chỗ lùi", 7) == Lines{"  hai", "chỗ lùi"});
  CHECK(wrap("một hai ba bốn năm", 7, 3) == Lines{"một hai", "ba", "bốn", "năm"});
  CHECK(wrap("", 7) == Lines{""});
}
