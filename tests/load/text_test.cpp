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

TEST_CASE("a paragraph a line, blank lines counted, whichever way lines end") {
  const std::string expected = "1:1  Một\n3:1  hai\tba\n4:1  bốn\n";
  CHECK(dumped("Một\n\nhai\tba\nbốn\n") == expected);
  CHECK(dumped("Một\r\n\r\nhai\tba\r\nbốn") == expected);
  CHECK(dumped("Một\r\rhai\tba\rbốn\r") == expected);
  CHECK(dumped("\xEF\xBB\xBFMột\n \t\nhai\tba\nbốn\n") == expected);
}

TEST_CASE("decomposed letters are composed") {
  CHECK(dumped("Mo\xCC\x82\xCC\xA3t") == "1:1  Một\n");
}

TEST_CASE("only white space is an empty file") {
  for (const std::string_view bytes : {"", " \r\n\t\f\n", "\xEF\xBB\xBF", "\xC2\xA0\n"}) {
    const LoadResult result = read_text(bytes, {});
    REQUIRE(std::holds_alternative<LoadError>(result));
    CHECK(std::get<LoadError>(result).problem == LoadProblem::empty);
  }
}

TEST_CASE("bytes that fit no reading are kept and listed with their place") {
  const LoadResult result = read_text("Số liệu\nxã \xFF\xFE đúng, \xC3", {});
  const auto& document = std::get<Document>(result);
  CHECK(layout::dump(document) == "1:1  Số liệu\n2:1  xã \uFFFD\uFFFD đúng, \uFFFD\n");
  REQUIRE(document.undecodable.size() == 2);
  CHECK(document.undecodable[0].location == Location{.line = 2, .column = 4});
  CHECK(document.undecodable[0].count == 2);
  CHECK(document.undecodable[1].location == Location{.line = 2, .column = 13});
  CHECK(document.undecodable[1].count == 1);
}

}  // namespace cchc::load
