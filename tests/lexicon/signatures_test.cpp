#include "lexicon/signatures.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/cases.hpp"
#include "text/fold.hpp"

using namespace cchc;

TEST_CASE("lexicon: what a report is signed with is told from names of rows") {
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "lexicon/signatures.cases")) {
    INFO(line.line);
    const std::string& printed = line.fields.at(0);
    const std::string folded = text::fold(printed);
    const auto said = [](bool value) { return value ? "yes" : "no"; };
    CHECK(said(lexicon::begins_signature(folded)) == line.fields.at(1));
    CHECK(said(lexicon::begins_office(folded)) == line.fields.at(2));
    CHECK(said(lexicon::is_signing_date(printed)) == line.fields.at(3));
  }
}
