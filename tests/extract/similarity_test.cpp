#include "extract/matching/similarity.hpp"

#include <doctest/doctest.h>

#include "support/cases.hpp"
#include "text/fold.hpp"

using namespace cchc;

namespace {

float similarity(const std::string& a, const std::string& b) {
  const auto key = extract::make_name_key(a);
  const auto other = extract::make_name_key(b);
  Spelling spelling;
  spelling.folded = other.folded;
  spelling.core = other.core;
  const auto syllables = text::syllables(other.core);
  spelling.syllables = syllables;
  return extract::name_similarity(key, spelling);
}

}  // namespace

TEST_CASE("names that people and OCR mangled stay alike, other names do not") {
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "extract/cases/names.cases")) {
    const float alike = similarity(line.fields.at(0), line.fields.at(1));
    INFO(line.line << ": " << alike);
    const std::string& wanted = line.fields.at(2);
    if (wanted == "same") {
      CHECK(alike >= 0.97F);
    } else if (wanted == "alike") {
      CHECK(alike >= 0.75F);
    } else {
      CHECK(alike < 0.62F);
    }
  }
}
