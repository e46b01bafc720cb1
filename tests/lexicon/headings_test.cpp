#include "lexicon/headings.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>

#include "layout/words.hpp"
#include "lexicon/words.hpp"
#include "support/cases.hpp"
#include "text/fold.hpp"

using namespace cchc;
using lexicon::HeadingRole;

namespace {

constexpr std::array<std::string_view, 16> role_names = {
    "none",     "number",      "name",       "subject", "body_or_unit", "unit",  "value", "result",
    "previous", "same_period", "cumulative", "plan",    "comparison",   "share", "total", "note"};

}  // namespace

TEST_CASE("lexicon: headings say what stands below") {
  for (const auto& line : test::read_case_lines(test::tests_folder() / "lexicon/headings.cases")) {
    INFO(line.line);
    const HeadingRole role = lexicon::heading_role(text::fold(line.fields.at(0)));
    CHECK(role_names.at(static_cast<std::size_t>(role)) == line.fields.at(1));
  }
}

TEST_CASE("lexicon: a heading has one meaning, is folded and is known to every layout") {
  std::set<std::string_view> seen;
  for (const lexicon::HeadingWord& word : lexicon::heading_words()) {
    CAPTURE(word.words);
    CHECK(seen.insert(word.words).second);
    CHECK(text::fold(word.words) == word.words);
    CHECK(word.role != HeadingRole::none);
    CHECK(lexicon::heading_role(word.words) == word.role);  // no row above takes it away
    const std::string heading(word.words);
    CHECK((layout::is_heading(heading) || layout::is_number_heading(heading)));
    CHECK(layout::is_number_heading(heading) == (word.role == HeadingRole::number));
  }
}
