// Claims of the prose over sentences in the ways that officers write them.
#include <doctest/doctest.h>

#include "extract/claim_notation.hpp"
#include "extract/claim_score.hpp"
#include "support/cases.hpp"
#include "text/normalize.hpp"

using namespace cchc;

namespace {

// In per cent of those expected, of those seen, of the wrong ones.
struct Bars {
  int seen = 90;
  int right = 98;
  int found = 85;
};

void check_score(const std::string& name, const Bars& bars) {
  const auto score = test::score_claims(test::tests_folder() / "extract/claims" / name);
  std::string misses;
  for (const std::string& miss : score.misses) misses += miss + '\n';
  INFO(misses);
  MESSAGE(name << ": " << score.seen << " of " << score.expected << " claims seen, " << score.right
               << " judged right, " << score.found << " of " << score.wrong << " wrong ones found, "
               << score.false_alarms << " false alarms");
  CHECK(score.false_alarms == 0);
  CHECK(score.seen * 100 >= score.expected * bars.seen);
  CHECK(score.right * 100 >= score.seen * bars.right);
  CHECK(score.found * 100 >= score.wrong * bars.found);
}

}  // namespace

TEST_CASE("claims: sentences in the ways that people write") { check_score("claims.cases", {}); }

TEST_CASE("claims: sentences that were kept aside while the grammar was made") {
  // When they were first scored: 55 of 63 seen, 10 of 14 wrong ones found, no false alarm.
  check_score("held.cases", {.seen = 98, .right = 98, .found = 100});
}

TEST_CASE("claims: a second set, kept aside until the grammar was finished") {
  // What was measured when they were first scored: 115 of 119 seen, 114 judged right, 30 of 32
  // found, no false alarm.
  check_score("held_aside.cases", {.seen = 96, .right = 98, .found = 93});
}

TEST_CASE("claims: sentences of writers who know the shapes only") {
  // When they were first scored: 115 of 133 seen, 25 of 33 wrong ones found, no false alarm. Since
  // then the grammar was made on them.
  check_score("independent.cases", {.seen = 98, .right = 98, .found = 97});
}

TEST_CASE("claims: a third set, by writers who had seen neither code nor cases") {
  // When they were first scored: 147 of 164 seen, 36 of 38 wrong ones found, one false alarm. What
  // was missed was mended by its kind.
  check_score("strangers.cases", {.seen = 97, .right = 98, .found = 97});
}

TEST_CASE("claims: the same quantity twice") {
  check_score("same.cases", {.seen = 100, .right = 100, .found = 100});
}

TEST_CASE("claims: the same quantity twice, as strangers to the finder state it") {
  // When they were first scored: 9 of 33 seen, 3 of 20 wrong ones found, three false alarms. What
  // was missed was mended by its kind.
  check_score("repeats.cases", {.seen = 75, .right = 100, .found = 82});
}

TEST_CASE("claims: a set in ways of writing that no other has") {
  // When they were first scored: 56 of 65 seen, 21 of 26 wrong ones found, no false alarm.
  check_score("later.cases", {.seen = 96, .right = 100, .found = 96});
}

TEST_CASE("claims: a fourth set, by a writer who had seen neither code nor cases") {
  // When they were first scored: 72 of 75 seen, 13 of 15 wrong ones found, no false alarm.
  check_score("planners.cases", {.seen = 98, .right = 100, .found = 93});
}
