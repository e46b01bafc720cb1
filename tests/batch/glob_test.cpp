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
    CHECK(cchc::batch::Glob(pattern).matches(path) == (line.substr(second + 1) == "yes"));
    ++count;
  }
  CHECK(count > 30);
}

TEST_CASE("glob: braces without measure are refused, stars cost no more than letters") {
  using cchc::batch::Glob;
  std::string many;
  for (int k = 0; k < 9; ++k) many += "{a,b}";
  CHECK_FALSE(Glob(many).valid());
  CHECK_FALSE(Glob(many).matches("aaaaaaaaa"));
  CHECK_FALSE(Glob(std::string(Glob::max_letters + 1, '{')).valid());
  std::string stars;
  for (int k = 0; k < 1000; ++k) stars += "*a";
  CHECK(Glob(stars + "*").matches(std::string(4000, 'a')));
  CHECK_FALSE(Glob(stars + "b").matches(std::string(4000, 'a')));
}
