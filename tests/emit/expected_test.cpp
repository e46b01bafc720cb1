// Every format of the sample run, whole, against tests/emit/cases. CCHC_UPDATE_EXPECTED=1 rewrites
// the expectations; the difference is then to be read.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "emit/sample_run.hpp"

namespace {

using namespace cchc;

const std::string folder = CCHC_SOURCE_DIR "/tests/emit/cases/";

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

EmitOptions options_of(const std::string& language, const std::string& words) {
  EmitOptions options;
  options.language = language == "vi" ? Language::vietnamese : Language::english;
  std::istringstream list(words);
  for (std::string word; std::getline(list, word, ',');) {
    if (word == "unchecked") options.show_unchecked = true;
    if (word == "color") options.color = true;
    if (word == "quiet") options.quiet = true;
    if (word == "statistics") options.statistics = true;
    if (word == "wide") options.width = 200;
    if (word == "all-rows") options.csv_all_rows = true;
    if (word.starts_with("excel")) options.csv_dialect = word;
  }
  return options;
}

std::string emit_run(const std::string& format, const EmitOptions& options,
                     const std::vector<CheckedReport>& run) {
  std::ostringstream out;
  const auto emitter = make_emitter(format, out, options);
  REQUIRE(emitter != nullptr);
  emitter->begin();
  for (const auto& report : run) emitter->report(report);
  emitter->end(testing::summary_of(run));
  return out.str();
}

}  // namespace

TEST_CASE("emit: every format as expected") {
  const bool update = std::getenv("CCHC_UPDATE_EXPECTED") != nullptr;
  std::ifstream index(folder + "index.txt");
  int cases = 0;
  for (std::string line; std::getline(index, line);) {
    std::istringstream fields(line);
    std::string file, format, language, reports, words;
    if (line.starts_with('#') || !(fields >> file >> format >> language >> reports >> words))
      continue;
    ++cases;
    CAPTURE(file);
    const std::string actual =
        emit_run(format, options_of(language, words), testing::run_of(reports));
    if (update) std::ofstream(folder + file, std::ios::binary) << actual;
    CHECK(actual == read_file(folder + file));
  }
  CHECK(cases > 0);
}

TEST_CASE("emit: an unknown format is none") {
  std::ostringstream out;
  CHECK(make_emitter("yaml", out, {}) == nullptr);
}
