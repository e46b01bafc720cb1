// The rule book: a line a rule, ordered by id. Each is defined in rules/<id>_<name>.cpp.
#pragma once

#include "cchc/rule.hpp"

// clang-format off
#define CCHC_RULES(rule) \
  rule(A401) \
  rule(A402) \
  rule(A403) \
  rule(A404) \
  rule(A405) \
  rule(A411) \
  rule(A412) \
  rule(A421) \
  rule(D101) \
  rule(D102) \
  rule(D103) \
  rule(D104) \
  rule(D105) \
  rule(D106) \
  rule(D107) \
  rule(D108) \
  rule(F901) \
  rule(F902) \
  rule(F903) \
  rule(F904) \
  rule(F905) \
  rule(F906) \
  rule(F909) \
  rule(S201) \
  rule(S202) \
  rule(S203) \
  rule(S204) \
  rule(S205) \
  rule(S206) \
  rule(S207) \
  rule(S208) \
  rule(T601) \
  rule(T602) \
  rule(T603) \
  rule(T611) \
  rule(T612) \
  rule(V301) \
  rule(V302) \
  rule(V303) \
  rule(V304) \
  rule(V305) \
  rule(V306) \
  rule(V307) \
  rule(V308) \
  rule(X501)
// clang-format on

namespace cchc::checking {

#define CCHC_DECLARE(id) extern const Rule id;
CCHC_RULES(CCHC_DECLARE)
#undef CCHC_DECLARE

}  // namespace cchc::checking
