// Whether the prose speaks against a mend of the tables.
#pragma once

#include "check/judgement.hpp"

namespace cchc::checking {

// A share of "đúng hạn" is computed from a count that the prose gives beside "trước hạn": the count
// lacks the early ones, so that no share may be proposed from it.
bool prose_speaks_against(const Report& report, const Relation& relation, const Assumption& change);

}  // namespace cchc::checking
