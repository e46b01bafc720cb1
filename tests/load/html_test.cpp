#include <doctest/doctest.h>

#include "load/case_file.hpp"
#include "load/dump.hpp"

namespace cchc::test {
namespace {

std::string encoding_of(const std::string& bytes) {
  const LoadResult result = load_bytes(bytes);
  REQUIRE(std::holds_alternative<Document>(result));
  return std::get<Document>(result).encoding + ": " + dump(result);
}

}  // namespace

TEST_CASE("HTML pages") {
  check_cases("html",
              [](const Case& input) { return dump(load_bytes(input.sections.at("html"))); });
}

TEST_CASE("the encoding of a page: its bytes, its byte order mark, what it says, evidence") {
  const std::string meta = R"(<html><meta charset="windows-1252"><p>)";
  CHECK(encoding_of(meta + "Hồ sơ</p></html>") == "UTF-8: P1 Hồ sơ\n");
  CHECK(encoding_of(meta + "caf\xE9</p></html>") == "windows-1252: P1 café\n");
  CHECK(encoding_of(
            "<?xml version=\"1.0\" encoding='windows-1258'?><html><p>\xD0\xF4ng</p></html>") ==
        "windows-1258: P1 Đông\n");
  CHECK(encoding_of(std::string("\xFF\xFE<\0h\0t\0m\0l\0>\0a\0\x61\x01", 18)) ==
        "UTF-16LE: P1 aš\n");
}

TEST_CASE("bytes of a page that fit no reading are listed by their line") {
  const LoadResult result =
      load_bytes("<html>\n<p>a\xEF\xBF\xBD</p>\n\n<p>\xEF\xBF\xBD</p></html>");
  const auto& lost = std::get<Document>(result).undecodable;
  REQUIRE(lost.size() == 2);
  CHECK(lost[0].location.line == 2);
  CHECK(lost[1].location.line == 4);
}

}  // namespace cchc::test
