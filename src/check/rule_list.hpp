// The rule book: a line a rule, ordered by id. Each is defined in rules/<id>_<name>.cpp.
#pragma once

#include "cchc/rule.hpp"

#define CCHC_RULES(rule) rule(A401) rule(A411) rule(D101)

namespace cchc::checking {

#define CCHC_DECLARE(id) extern const Rule id;
CCHC_RULES(CCHC_DECLARE)
#undef CCHC_DECLARE

}  // namespace cchc::checking
