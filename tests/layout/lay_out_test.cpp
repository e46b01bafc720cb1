#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <variant>
#include <vector>

#include "cchc/layout.hpp"
#include "layout/dump.hpp"
#include "load/readers.hpp"

namespace cchc {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string laid_out(const std::string& bytes) {
  LoadResult result = load::read_text(bytes, {});
  REQUIRE(std::holds_alternative<Document>(result));
  return layout::dump(lay_out(std::move(std::get<Document>(result))));
}

}  // namespace

// cases/<shape>-<what>.txt and, beside each, .expected. CCHC_UPDATE_EXPECTED=1 rewrites the
// expectations.
TEST_CASE("lines of text become tables") {
  const fs::path folder = fs::path(CCHC_SOURCE_DIR) / "tests/layout/cases";
  const bool update = std::getenv("CCHC_UPDATE_EXPECTED") != nullptr;
  std::vector<fs::path> inputs;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") inputs.push_back(entry.path());
  }
  REQUIRE(!inputs.empty());
  std::sort(inputs.begin(), inputs.end());
  for (const fs::path& input : inputs) {
    CAPTURE(input.filename().string());
    const std::string actual = laid_out(read(input));
    const fs::path expected = fs::path(input).replace_extension(".expected");
    if (update) std::ofstream(expected, std::ios::binary) << actual;
    CHECK(actual == read(expected));
  }
}

TEST_CASE("word-processor documents pass through unchanged") {
  Document document;
  document.part = "word/document.xml";
  document.blocks.emplace_back(Paragraph{"a\tb", Location{.row = 1}});
  CHECK(layout::dump(lay_out(document)) == layout::dump(document));
}

}  // namespace cchc
