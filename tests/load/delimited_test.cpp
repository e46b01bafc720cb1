// Text as spreadsheets save it.
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

std::string wide(std::string_view ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) bytes.append({c, '\0'});
  return bytes;
}

constexpr std::string_view table =
    "table\n"
    "  1:1 STT | 1:5 Ten | 1:9 So\n"
    "  2:1 1 | 2:3 a, b | 2:10 1,5\n"
    "  3:1 2 | 3:3 c | 3:9 3.180\n";

}  // namespace

TEST_CASE("columns may be parted by commas or semicolons, cells be quoted") {
  CHECK(dumped("STT,Ten,So\n1,\"a, b\",\"1,5\"\n2,c    ,3.180\n") == table);
  CHECK(dumped("\xEF\xBB\xBFSTT;Ten;So\r\n1;a, b  ;1,5\r\n2;c    ;3.180\r\n") ==
        "table\n"
        "  1:1 STT | 1:5 Ten | 1:9 So\n"
        "  2:1 1 | 2:3 a, b | 2:10 1,5\n"
        "  3:1 2 | 3:3 c | 3:9 3.180\n");
  CHECK(dumped(wide("STT,Ten,So\n1,\"a, b\",\"1,5\"\n2,c    ,3.180\n")) == table);
  CHECK(dumped("sep=;\nSTT;Ten;So\n1;a;5\n2;b;6\n") ==
        "table\n"
        "  2:1 STT | 2:5 Ten | 2:9 So\n"
        "  3:1 1 | 3:3 a | 3:5 5\n"
        "  4:1 2 | 4:3 b | 4:5 6\n");
}

TEST_CASE("records with bars between their fields are no table that bars draw") {
  CHECK(dumped("STT|Ten|So\n1|\"a|b\"|5\n2|c|6\n") ==
        "table\n"
        "  1:1 STT | 1:5 Ten | 1:9 So\n"
        "  2:1 1 | 2:3 a|b | 2:9 5\n"
        "  3:1 2 | 3:3 c | 3:5 6\n");
  // Markdown, with its line of dashes, has spaces around its cells.
  CHECK(dumped("STT | Ten | So\n--- | --- | ---\n1 | a | 5\n2 | b | 6\n") !=
        dumped("STT|Ten|So\n1|a|5\n2|b|6\n"));
}

TEST_CASE("a quoted cell may hold line breaks and quotation marks") {
  CHECK(dumped("STT;Ten;So\n1;\"a\nb\";5\n2;\"\"\"c\"\"\";6\n") ==
        "table\n"
        "  1:1 STT | 1:5 Ten | 1:9 So\n"
        "  2:1 1 | 2:3 a\\nb | 3:4 5\n"
        "  4:1 2 | 4:3 \"c\" | 4:11 6\n");
}

TEST_CASE("tabs part cells that are all quoted") {
  CHECK(dumped("\"A\"\t\"\"\t\"\"\n\"STT\"\t\"Ten\"\t\"So\"\n\"1\"\t\"a\"\t\"5\"\n\"2\"\t\"b\"\t\"6"
               "\"\n") ==
        "1:1  A\n"
        "table\n"
        "  2:1 STT | 2:7 Ten | 2:13 So\n"
        "  3:1 1 | 3:5 a | 3:9 5\n"
        "  4:1 2 | 4:5 b | 4:9 6\n");
}

TEST_CASE("a stray tab makes no text of tabs") {
  std::string text = "STT;Ten;So\n1;a\tb;5\n";
  for (int k = 2; k < 12; ++k) text += std::to_string(k) + ";c;6\n";
  CHECK(dumped(text).starts_with("table\n  1:1 STT | 1:5 Ten | 1:9 So\n  2:1 1 | 2:3 a\tb | "));
}

TEST_CASE("sentences and texts of tabs keep their commas") {
  const std::string_view prose =
      "Trong quý, huyện, xã đã làm.\nĐã rà soát, đánh giá, công bố.\nĐã họp, bàn, chốt.\nMột\nHai\n"
      "Ba\nBốn\n";
  CHECK(dumped(prose).find("table") == std::string::npos);
  CHECK(dumped("1\ta, b, c\n2\td, e, f\n3\tg, h, i\n").find("table") == std::string::npos);
}

}  // namespace cchc::load
