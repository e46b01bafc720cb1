// Real documents of other projects, which are not in this tree: CCHC_SHARED names the folder that
// has them under docx/, with an index of what each must give.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "load/dump.hpp"

namespace cchc::test {

TEST_CASE("real Word documents are read or refused as their index says") {
  const char* const shared = std::getenv("CCHC_SHARED");
  if (shared == nullptr) {
    MESSAGE("skipped: CCHC_SHARED is not set");
    return;
  }
  const std::filesystem::path folder = std::filesystem::path(shared) / "docx";
  std::ifstream index(folder / "INDEX.tsv");
  std::string line;
  std::getline(index, line);  // names of the columns
  int documents = 0;
  while (std::getline(index, line)) {
    std::istringstream fields(line);
    std::string file;
    std::string from;
    std::string licence;
    std::string expected;
    std::getline(fields, file, '\t');
    std::getline(fields, from, '\t');
    std::getline(fields, licence, '\t');
    std::getline(fields, expected, '\t');
    CAPTURE(file);
    const LoadResult result = load_file(folder / file);
    CHECK(std::holds_alternative<Document>(result) == (expected == "must_parse"));
    ++documents;
  }
  CHECK(documents > 0);
}

}  // namespace cchc::test
