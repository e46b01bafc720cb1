// Whether an alignment says that a table follows a schema, or only that it uses some of its names.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/matching/align.hpp"

namespace cchc::extract {

// Forms of one field share many names, so that names alone prove little. What tells a form, or a
// part of one, from a table of somebody's own is that whole blocks of it are there (a block is a
// row at the top of a form with all rows under it), or that its numbers are.
struct Fit {
  std::size_t rows = 0;      // of the report, with a name
  float likeness = 0;        // sum over the matched rows of how alike the names are
  std::size_t matched = 0;   // indicators that a row was matched with
  std::size_t expected = 0;  // indicators of the blocks that these belong to
  std::size_t numbered = 0;  // matched rows that print a number
  std::size_t agreeing = 0;  // of these, those whose number is the form's

  [[nodiscard]] float completeness() const;  // of the blocks, 0 to 1
  [[nodiscard]] float agreement() const;     // of the numbers, 0 to 1
};

Fit measure_fit(const Schema& schema, const std::vector<FormKeys>& keys,
                const Alignment& alignment);

// `other_level`: the report is by a level that the schema is not for.
bool fits(const Fit& fit, bool other_level);

}  // namespace cchc::extract
