// Plain lists of words: none has a word twice, folded ones are folded, and no word is in two lists
// that say the opposite.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "lexicon/figure_words.hpp"
#include "lexicon/periods.hpp"
#include "lexicon/report_words.hpp"
#include "lexicon/row_names.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

using namespace cchc;

namespace {

using Words = std::span<const std::string_view>;

void check_once(Words list) {
  std::set<std::string_view> seen;
  for (const std::string_view words : list) {
    CAPTURE(std::string(words));
    CHECK(!text::trim(words).empty());
    CHECK(seen.insert(words).second);
  }
}

bool has(Words list, std::string_view words) {
  return std::find(list.begin(), list.end(), words) != list.end();
}

}  // namespace

TEST_CASE("lexicon: a list of folded words has none twice, and all are folded") {
  const Words lists[] = {
      lexicon::name_fillers(),       lexicon::name_ends(),          lexicon::narrowing_words(),
      lexicon::other_period_words(), lexicon::title_subjects(),     lexicon::report_subjects(),
      lexicon::title_ends(),         lexicon::title_goes_on(),      lexicon::annex_words(),
      lexicon::report_results(),     lexicon::enclosure_openings(), lexicon::other_matters()};
  for (const Words list : lists) {
    check_once(list);
    for (const std::string_view words : list) {
      CAPTURE(std::string(words));
      CHECK(text::fold(words) == text::trim(words));
    }
  }
}

TEST_CASE("lexicon: a list of words as they are written has none twice") {
  for (const Words list :
       {lexicon::naming_words(), lexicon::counting_words(), lexicon::names_in_so(),
        lexicon::numbered_periods(), lexicon::narrowing_brackets()}) {
    check_once(list);
  }
}

TEST_CASE("lexicon: no word says two things") {
  for (const std::string_view words : lexicon::name_fillers()) {
    CAPTURE(std::string(words));
    CHECK(!has(lexicon::other_period_words(), words));
  }
  for (const std::string_view words : lexicon::counting_words()) {
    CAPTURE(std::string(words));
    CHECK(!has(lexicon::naming_words(), words));
  }
  for (const std::string_view words : lexicon::report_results()) {
    CAPTURE(std::string(words));
    CHECK(!has(lexicon::other_matters(), words));
  }
}
