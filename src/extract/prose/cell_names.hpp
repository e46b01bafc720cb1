// Which cell of the tables a phrase of the prose names: the one cell whose row, or row and column,
// has the same telling words.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "cchc/report.hpp"
#include "extract/prose/name_words.hpp"

namespace cchc::extract {

// Whether a column has figures of the report's own period, and no plan or comparison.
bool is_of_this_period(ColumnRole role);

// Names of all cells of the report's own period.
class CellNames {
 public:
  explicit CellNames(const Report& report);

  // None where no cell has this name, or several, or it tells too little. Folded.
  [[nodiscard]] CellId find(const std::string& folded) const;

 private:
  void learn(const Report& report, CellId index);
  void add(const std::string& folded, CellId index);
  [[nodiscard]] bool names_nothing(const std::string& heading) const;

  NameWords words_;
  NameWords::Own own_;
  std::unordered_map<std::uint64_t, CellId> cells_;
};

}  // namespace cchc::extract
