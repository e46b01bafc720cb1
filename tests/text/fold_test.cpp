// Every case is run as it stands and with its letters decomposed.
#include "text/fold.hpp"

#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "lexicon/abbreviations.hpp"
#include "support/cases.hpp"
#include "text/normalize.hpp"

using namespace cchc;

namespace {

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* const form = icu::Normalizer2::getNFDInstance(status);
  std::string out;
  form->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
  REQUIRE(U_SUCCESS(status));
  return out;
}

}  // namespace

TEST_CASE("folded text") {
  for (const auto& [line, fields] :
       test::read_case_lines(test::tests_folder() / "text/fold.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    const std::string core = fields[2] == "=" ? fields[1] : fields[2];
    for (const auto& twin : {fields[0], decomposed(fields[0])}) {
      CHECK(text::fold(twin) == fields[1]);
      CHECK(text::fold_core(twin) == core);
    }
    CHECK(text::fold(fields[1]) == fields[1]);
    CHECK(text::syllables(fields[1]).size() ==
          static_cast<std::size_t>(std::count(fields[1].begin(), fields[1].end(), ' ')) +
              (fields[1].empty() ? 0 : 1));
  }
}

TEST_CASE("inline marks stripped") {
  for (const auto& [line, fields] :
       test::read_case_lines(test::tests_folder() / "text/strip_marks.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    CHECK(text::strip_marks(fields[0]) == fields[1]);
    CHECK(text::is_marked_italic(fields[0]) == (fields[2] == "italic"));
    CHECK(text::strip_marks(decomposed(fields[0])) == decomposed(fields[1]));
    CHECK(text::is_marked_italic(decomposed(fields[0])) == (fields[2] == "italic"));
  }
}

TEST_CASE("composed and decomposed text is made one") {
  for (const char* const name : {"text/fold.cases", "text/strip_marks.cases"}) {
    for (const auto& [line, fields] : test::read_case_lines(test::tests_folder() / name)) {
      const int at_line = line;  // clang 14 captures no binding
      CAPTURE(at_line);
      std::string text = decomposed(fields[0]);
      text::normalize(text);
      CHECK(text == fields[0]);
      text::normalize(text);
      CHECK(text == fields[0]);
    }
  }
}

TEST_CASE("marks in any order compose to the letter") {
  // Windows-1258 and some keyboards write the tone before the circumflex or the horn.
  for (const auto& [written, composed] : {std::pair{"e\u0323\u0302", "ệ"},
                                          {"e\u0302\u0323", "ệ"},
                                          {"ê\u0323", "ệ"},
                                          {"ẹ\u0302", "ệ"},
                                          {"u\u031B\u0301", "ứ"},
                                          {"ú\u031B", "ứ"},
                                          {"a\u0306\u0301", "ắ"},
                                          {"o\u0309", "ỏ"},
                                          {"D\u0301", "D\u0301"}}) {
    std::string text = written;
    text::normalize(text);
    CHECK(text == composed);
    CHECK(text::fold(written) == text::fold(composed));
  }
}

TEST_CASE("hashes tell texts apart and stay the same in every build") {
  CHECK(text::hash("") == 0xCBF29CE484222325ULL);
  CHECK(text::hash("a") == 0xAF63DC4C8601EC8CULL);
  CHECK(text::syllables("so thu tuc") == text::syllables("so thu tuc"));
  CHECK(text::syllables("so thu tuc") != text::syllables("so tuc thu"));
  CHECK(text::syllables("").empty());
}
