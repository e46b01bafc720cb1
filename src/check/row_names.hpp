// Which cell of the tables a phrase of the prose names: the one cell whose row, or row and column,
// has the same telling words.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "cchc/report.hpp"

namespace cchc::checking {

// The words that tell what a name is of, in no order: without fillers ("tổng số", "trong kỳ") and
// periods.
struct NameKey {
  std::uint64_t hash = 0;
  std::size_t words = 0;
};
NameKey name_key(std::string_view folded);

// Names of all cells of the report's own period.
class RowNames {
 public:
  explicit RowNames(const Report& report);

  // None where no cell has this name, or several, or it tells too little.
  [[nodiscard]] CellId find(const NameKey& key) const;

 private:
  void learn(const Report& report, CellId index);
  void add(std::string_view folded, CellId index);

  std::unordered_map<std::uint64_t, CellId> cells_;
};

// Whether a sentence, folded, names a period that the report is not about.
bool names_other_period(std::string_view folded, const Period& own);

}  // namespace cchc::checking
