// Cells that have a figure of the prose: where the figure is the same, less of the name is needed
// to know that the sentence speaks of the cell.
#pragma once

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
  [[nodiscard]] CellId find(const NamedFigure& figure) const;

  // In base units: "Triệu đồng" in đồng.
  [[nodiscard]] Rational value_of(CellId cell) const;

 private:
  [[nodiscard]] double likeness(const NamedFigure& figure, CellId index) const;

  const Report& report_;
  NameWords words_;
  std::vector<std::pair<Rational, CellId>> cells_;  // by value, in base units
};

}  // namespace cchc::extract
