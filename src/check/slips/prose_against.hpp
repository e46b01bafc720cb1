// What the prose says against a mend of the tables.
#pragma once

#include <optional>

#include "check/judgement.hpp"

namespace cchc::checking {

// "trước hạn 418, đúng hạn 27": the prose gives the count of a share of "đúng hạn" beside that of
// the early ones.
struct EarlyOnes {
  Quantity early;
  Quantity punctual;  // the table's count
  Decimal together;
  Location place;  // of the punctual ones in the prose
};

// Of a ratio whose count lacks the early ones, as the prose says, so that no share may be proposed
// from it.
std::optional<EarlyOnes> early_ones(const Report& report, const Relation& relation);

}  // namespace cchc::checking
