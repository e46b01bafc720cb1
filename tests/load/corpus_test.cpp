// The seeds of the fuzz target, and whatever it found, are read without harm.
#include <doctest/doctest.h>

#include <filesystem>

#include "load/dump.hpp"
#include "support/cases.hpp"

namespace cchc::test {

TEST_CASE("the corpus of the fuzz target") {
  for (const auto& entry :
       std::filesystem::directory_iterator(tests_folder() / "fuzz/corpus/load")) {
    CAPTURE(entry.path().filename().string());
    const std::string bytes = read_file(entry.path());
    CHECK_FALSE(dump(load_bytes(bytes)).empty());
    CHECK(dump(load_bytes(bytes)) == dump(load_file(entry.path())));
  }
}

}  // namespace cchc::test
