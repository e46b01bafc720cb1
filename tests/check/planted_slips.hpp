// One figure changed as hands change it.
#pragma once

#include <string>
#include <vector>

#include "check/figure_model.hpp"

namespace cchc::testing {

struct PlantedSlip {
  std::string name;  // "transposed", "lost-digit", …
  std::size_t row = 0;
  std::int64_t units = 0;  // what stands there now
  int scale = 0;
};

// Every slip of every kind that changes the value of one cell.
std::vector<PlantedSlip> plant_slips(const FigureModel& model, Dice& dice);

}  // namespace cchc::testing
