// Rows to indicators: an alignment of two sequences, as in comparing texts. It recovers blank,
// wrong and leftover numbers as a whole where row-by-row rules fail.
#pragma once

#include <cstdint>
#include <vector>

#include "cchc/schema.hpp"
#include "extract/matching/row_key.hpp"
#include "extract/table/rows.hpp"

namespace cchc::extract {

struct Alignment {
  // For each form of the report and each of its rows, the indicator; none where the schema has
  // none.
  std::vector<std::vector<IndicatorId>> indicators;
  std::vector<std::uint8_t>
      editions;  // by Schema::forms: the edition that the table follows; 0: none
  float score = 0;
  float likeness = 0;    // sum over the matched rows of how alike the names are, 0 to 1 each
  std::size_t rows = 0;  // with a name
};

Alignment align(const Schema& schema, const std::vector<FormRows>& forms,
                const std::vector<FormKeys>& keys);

// The schema that fits best, and how; null where none does.
struct BestFit {
  const Schema* schema = nullptr;
  Alignment alignment;
};
BestFit choose_schema(std::span<const Schema* const> schemas, bool given, Level level,
                      const std::vector<FormRows>& forms, const std::vector<FormKeys>& keys);

}  // namespace cchc::extract
