// Which single cell, reading what, would make every relation hold again: by trying all of them.
#pragma once

#include <cstdint>
#include <vector>

#include "properties/oracle.hpp"

namespace cchc::test {

struct Mend {
  std::size_t observation = 0;
  Decimal figure;
};

// Every mend of one cell with which all relations of that cell hold and so do the broken ones. Of
// many values that would do for one cell, as below a bound, some are given.
std::vector<Mend> single_cell_mends(const Report& report, const Figures& figures);

// The same, but only figures from which one slip of the hand leads to what stands in the cell.
std::vector<Mend> typing_mends(const Report& report, const Figures& figures);

}  // namespace cchc::test
