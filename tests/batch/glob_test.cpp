#include "batch/glob.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

TEST_CASE("glob: cases") {
  std::ifstream cases(CCHC_SOURCE_DIR "/tests/batch/glob.cases");
  std::size_t count = 0;
  for (std::string line; std::getline(cases, line);) {
    if (line.empty() || line[0] == '#') continue;
    CAPTURE(line);
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    REQUIRE(second != std::string::npos);
    const std::string pattern = line.substr(0, first);
    const std::string path = line.substr(first + 1, second - first - 1);
    CHECK(cchc::batch::glob_matches(pattern, path) == (line.substr(second + 1) == "yes"));
    ++count;
  }
  CHECK(count > 30);
}
