// What is a quantity of a sentence and what is none, composed and decomposed.
#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <string>

#include "extract/claim_notation.hpp"
#include "extract/prose/prose.hpp"
#include "support/cases.hpp"
#include "text/normalize.hpp"

using namespace cchc;

namespace {

// "412; 446/491; 75%"
std::string quantities_of(const std::string& text) {
  std::string out;
  for (const ProseSentence& sentence : extract::read_prose(test::paragraphs(text), {}).sentences) {
    for (const ProseFigure& figure : sentence.figures) {
      if (!out.empty()) out += figure.over ? "/" : "; ";
      out += figure.value.to_string() + (figure.unit == "%" ? "%" : "");
    }
  }
  return out.empty() ? "none" : out;
}

// As a file in decomposed Unicode comes out of loading.
std::string loaded_from_decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* const form = icu::Normalizer2::getNFDInstance(status);
  std::string decomposed;
  form->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(decomposed);
  REQUIRE(U_SUCCESS(status));
  text::normalize(decomposed);
  return decomposed;
}

}  // namespace

TEST_CASE("quantities of the prose, and what is none") {
  const auto cases = test::read_case_lines(test::tests_folder() / "extract/cases/quantities.cases");
  CHECK(cases.size() >= 250);
  for (const auto& line : cases) {
    INFO(line.line);
    INFO(line.fields.at(0));
    CHECK(quantities_of(line.fields.at(0)) == line.fields.at(1));
    CHECK(quantities_of(loaded_from_decomposed(line.fields.at(0))) == line.fields.at(1));
  }
}
