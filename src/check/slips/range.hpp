// Which values of one cell a relation allows, all its other cells being right.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "check/examination.hpp"

namespace cchc::checking {

// A cell that is rounded as written may lie outside by half a unit of its last digit.
struct Range {
  Rational low;
  Rational high;
  bool rounded = false;

  [[nodiscard]] bool allows(const Decimal& value) const;
};

// Nothing where the relation bounds the cell on one side only, or another cell gives no figure
// (blank parts of a total count as nothing, since that is how their writer meant them).
std::optional<Range> range_of(const Report& report, const Relation& relation, CellId observation);

// What the relation allows; of one that bounds on one side only, what the cell's other relations
// do, the narrowest.
std::optional<Range> range_for(const Examination& examination, std::size_t relation,
                               CellId observation);

// The values in a range that have so many decimals; nothing where there are more than `limit`.
std::optional<std::vector<Decimal>> values_in(const Range& range, int scale, std::size_t limit);

}  // namespace cchc::checking
