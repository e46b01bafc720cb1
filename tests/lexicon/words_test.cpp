#include "lexicon/words.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/cases.hpp"

using namespace cchc;

TEST_CASE("lexicon: whole words are found and parts of words are not") {
  for (const auto& line : test::read_case_lines(test::tests_folder() / "lexicon/words.cases")) {
    INFO(line.line);
    const std::string& text = line.fields.at(0);
    const std::string& words = line.fields.at(1);
    const auto said = [](bool value) { return value ? "yes" : "no"; };
    CHECK(said(lexicon::has_words(text, words)) == line.fields.at(2));
    CHECK(said(lexicon::starts_with_words(text, words)) == line.fields.at(3));
    CHECK(said(lexicon::ends_with_words(text, words)) == line.fields.at(4));
  }
}

TEST_CASE("lexicon: words are cut at spaces") {
  using Words = std::vector<std::string_view>;
  CHECK(lexicon::split_words("").empty());
  CHECK(lexicon::split_words("mot") == Words{"mot"});
  CHECK(lexicon::split_words("mot hai ba") == Words{"mot", "hai", "ba"});
  CHECK(lexicon::count_words("") == 0);
  CHECK(lexicon::count_words("mot hai ba") == 3);
  CHECK(lexicon::behind_words("mot hai ba", "mot hai") == "ba");
  CHECK(lexicon::behind_words("mot", "mot").empty());
}
