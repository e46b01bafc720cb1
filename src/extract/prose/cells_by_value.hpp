// Cells that have a figure of the prose: where the figure is the same, less of the name is needed
// to know that the sentence speaks of the cell.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cchc/report.hpp"
#include "extract/prose/quantity_name.hpp"

namespace cchc::extract {

class CellsByValue {
 public:
  explicit CellsByValue(const Report& report);

  // The one cell with that figure whose name the sentence tells best; none where no name is told or
  // two are told as well.
  [[nodiscard]] CellId find(const NamedFigure& figure, const ToldWords& sentence) const;

  // Whether any cell may have it, in either reading.
  [[nodiscard]] bool may_have(const Quantity& quantity) const;

  // In base units: "Triệu đồng" in đồng.
  [[nodiscard]] Rational value_of(CellId cell) const;

 private:
  // What the table calls a cell.
  struct Name {
    ToldWords told;
    std::uint64_t period = 0;
    std::vector<std::uint64_t> part;  // what tells the part that it is of: "xã" of "cấp xã"
  };

  struct Cell {
    Rational value;  // in base units
    CellId id;
    Name name;
  };

  [[nodiscard]] Name name_of(const Observation& cell) const;
  [[nodiscard]] double share_of(const Name& name, const std::vector<std::uint64_t>& told) const;

  [[nodiscard]] double likeness(const NamedFigure& figure, const ToldWords& sentence,
                                const Cell& known) const;
  [[nodiscard]] std::span<const Cell> cells_with(const Interval& range) const;

  const Report& report_;
  NameWords words_;
  std::vector<Cell> cells_;                            // by value
  std::unordered_map<std::uint64_t, double> weights_;  // of words: the more names have it, the less
};

}  // namespace cchc::extract
