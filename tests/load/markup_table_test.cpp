// Tables as HTML inside a text.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>

#include "layout/dump.hpp"
#include "load/readers.hpp"

namespace cchc::load {
namespace {

std::string dumped(std::string_view bytes) {
  const LoadResult result = read_text(bytes, {});
  const auto* document = std::get_if<Document>(&result);
  return document == nullptr ? "error" : layout::dump(*document);
}

}  // namespace

TEST_CASE("a table as HTML is one, at its lines in the text") {
  CHECK(dumped("# Biểu 1\n\n<table>\n<thead>\n<tr><th>STT</th><th>Số liệu</th></tr>\n</thead>\n"
               "<tr>\n<td>1</td>\n<td><s>8</s>9<sup>2</sup></td>\n</tr>\n</table>\n\nHết.\n") ==
        "1:1  # Biểu 1\n"
        "table\n"
        "  5:5 STT | 5:17 Số liệu\n"
        "  8:1 1 | 9:1 9²\n"
        "13:1  Hết.\n");
  CHECK(dumped("một\n  <TABLE border=1><tr><td>á</td><td>b</td></tr></TABLE> rest\nhai\n") ==
        "1:1  một\n"
        "table\n"
        "  2:23 á | 2:33 b\n"
        "2:57  rest\n"
        "3:1  hai\n");
}

TEST_CASE("what only looks like a table is text") {
  CHECK(dumped("a\n<tables>\n</tables>\n") == "1:1  a\n2:1  <tables>\n3:1  </tables>\n");
  CHECK(dumped("a\n<table>\n<table></table>\nb\n") ==
        "1:1  a\n2:1  <table>\n3:1  <table></table>\n4:1  b\n");
}

}  // namespace cchc::load
