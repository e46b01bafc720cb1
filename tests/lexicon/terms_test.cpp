#include "lexicon/terms.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string_view>

#include "lexicon/bodies.hpp"
#include "lexicon/headings.hpp"
#include "lexicon/kinds.hpp"
#include "lexicon/lists.hpp"
#include "lexicon/row_names.hpp"
#include "text/fold.hpp"

using namespace cchc;
using lexicon::Role;
using lexicon::Roles;

namespace {

int count(Roles roles) {
  int found = 0;
  for (unsigned k = 0; k < static_cast<unsigned>(Role::count_); ++k) {
    if (roles.has(static_cast<Role>(k))) ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("lexicon: a term stands once, is folded and contradicts itself in nothing") {
  std::set<std::string_view> seen;
  for (const lexicon::Term& term : lexicon::terms()) {
    CAPTURE(term.words);
    CHECK(seen.insert(term.words).second);
    CHECK(text::fold(term.words) == term.words);
    CHECK(count(term.roles) + count(term.at_start) > 0);
    for (const Roles& exclusive : lexicon::exclusive_roles())
      CHECK(count(term.roles.both(exclusive)) <= 1);
    CHECK(lexicon::roles_of(term.words).holds(term.roles));
  }
}

TEST_CASE("lexicon: every role is told by some term") {
  Roles told;
  for (const lexicon::Term& term : lexicon::terms()) {
    told |= term.roles;
    told |= term.at_start;
  }
  for (unsigned k = 0; k < static_cast<unsigned>(Role::count_); ++k) {
    CAPTURE(k);
    CHECK(told.has(static_cast<Role>(k)));
  }
}

TEST_CASE("lexicon: kinds, types and list openers stand once and are folded") {
  std::set<std::string_view> seen;
  for (const lexicon::KindWord& word : lexicon::kind_words()) {
    CAPTURE(word.words);
    CHECK(seen.insert(word.words).second);
    CHECK(text::fold(word.words) == word.words);
  }
  seen.clear();
  for (const lexicon::TypeWord& word : lexicon::type_words()) {
    CAPTURE(word.words);
    CHECK(seen.insert(word.words).second);
    CHECK(text::fold(word.words) == word.words);
    REQUIRE(lexicon::type_of(word.words) != nullptr);
    CHECK(lexicon::type_of(word.words)->words == word.words);
  }
  seen.clear();
  for (const lexicon::ListOpener& opener : lexicon::list_openers()) {
    CAPTURE(opener.words);
    CHECK(seen.insert(opener.words).second);
    CHECK(text::fold(opener.words) == opener.words);
    CHECK(lexicon::opened_list(opener.words) == opener.claim);
  }
}

TEST_CASE(
    "lexicon: words around the names of rows, and of forms' titles, stand once and are folded") {
  std::set<std::string_view> titles;
  for (const lexicon::FormTitleWords& title : lexicon::form_title_words()) {
    CHECK(titles.insert(title.folded).second);
    CHECK(text::fold(title.written) == title.folded);
  }
  for (const auto& words : {lexicon::name_fillers(), lexicon::name_ends(),
                            lexicon::narrowing_words(), lexicon::other_period_words()}) {
    std::set<std::string_view> seen;
    for (const std::string_view word : words) {
      CAPTURE(word);
      CHECK(seen.insert(word).second);
      CHECK(text::fold(word) == word);
    }
  }
}

TEST_CASE("lexicon: bodies and places are found by their words, the longer ones first") {
  for (const lexicon::BodyWord& body : lexicon::body_words()) {
    CAPTURE(body.words);
    CHECK(text::fold(body.words) == body.words);
    const auto* const found = lexicon::body_at(body.initial.empty() ? body.words : body.initial);
    REQUIRE(found != nullptr);
    CHECK(found->words == body.words);
  }
  for (const lexicon::PlaceWord& place : lexicon::place_words()) {
    CAPTURE(place.folded);
    REQUIRE(lexicon::place_at(place.folded) != nullptr);
    CHECK(lexicon::place_at(place.folded)->folded == place.folded);
  }
  CHECK(lexicon::body_at("Số 15") == nullptr);
  CHECK(lexicon::body_at("Sơ Kiên") == nullptr);
  CHECK(lexicon::body_at("Phong Vân") == nullptr);
  CHECK(lexicon::place_at("xa hoi") == nullptr);
  CHECK(lexicon::level_of_office(2025, 6) == Level::district);
  CHECK(lexicon::level_of_office(2025, 7) == Level::commune);
}
