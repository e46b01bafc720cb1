#include "text/escape.hpp"

#include <doctest/doctest.h>

using cchc::text::escape;
using cchc::text::escape_cell;
using cchc::text::well_formed;

TEST_CASE("escape: what is seen stays, what is not seen is shown") {
  CHECK(escape("") == "");
  CHECK(escape("Tỷ lệ 90,83 % 😀 ~") == "Tỷ lệ 90,83 % 😀 ~");
  CHECK(escape("a\tb\nc\r") == "a\\tb\\nc\\r");
  CHECK(escape("\x1B[31m\x7F") == "\\x1B[31m\\x7F");
  CHECK(escape(std::string_view("\0", 1)) == "\\x00");
  CHECK(escape("\u0085\u009B") == "\\x85\\x9B");
  CHECK(escape("\u202E\u2066\u200F\uFEFF\u200B") == "\\u202E\\u2066\\u200F\\uFEFF\\u200B");
  CHECK(escape("\U000E0041") == "\\uE0041");
  CHECK(escape("\xFF\xE1\xBA") == "\\xFF\\xE1\\xBA");
  CHECK(escape("\uFFFD") == "\uFFFD");
}

TEST_CASE("escape: a cell stays on one line") {
  CHECK(escape_cell("một\nhai\tba\x07") == "một hai ba\\x07");
}

TEST_CASE("well_formed: only bytes that are no UTF-8 change") {
  CHECK(well_formed("Tân \x1B") == "Tân \x1B");
  CHECK(well_formed("a\xFF\xE1\xBA!") == "a\uFFFD\uFFFD\uFFFD!");
}
