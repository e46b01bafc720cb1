#include "emit/expected.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "emit/sample_run.hpp"

namespace cchc::testing {
namespace {

const std::string folder = CCHC_SOURCE_DIR "/tests/emit/cases/";

}  // namespace

Language language_of(const std::string& id) {
  return id == "vi" ? Language::vietnamese : Language::english;
}

std::string emit_run(const std::string& format, const EmitOptions& options,
                     const std::vector<CheckedReport>& run) {
  std::ostringstream out;
  const auto emitter = make_emitter(format, out, options);
  REQUIRE(emitter != nullptr);
  emitter->begin();
  for (const auto& report : run) emitter->report(report);
  emitter->end(summary_of(run));
  return out.str();
}

std::string read_case(const std::string& file) {
  std::ifstream stream(folder + file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void check_expected(const std::string& file, const std::string& actual) {
  CAPTURE(file);
  if (std::getenv("CCHC_UPDATE_EXPECTED") != nullptr) {
    std::ofstream(folder + file, std::ios::binary) << actual;
  }
  CHECK(actual == read_case(file));
}

}  // namespace cchc::testing
