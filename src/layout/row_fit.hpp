// Puts the cells of a row into its columns where some are missing, doubled or run together.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "cchc/document.hpp"
#include "layout/cell_stream.hpp"

namespace cchc::layout {

// What the cells of a column are like, learned from the rows that are whole.
class ColumnProfile {
 public:
  void learn(std::string_view cell);
  // What it costs to have the text in this column; 1 is a plain fault.
  [[nodiscard]] double misfit(std::string_view text) const;

 private:
  std::unordered_set<std::string_view> known_;
  std::size_t figures_ = 0;
  std::size_t filled_ = 0;
  std::size_t bytes_ = 0;
};
using Profile = std::vector<ColumnProfile>;  // its texts must outlive it

Row fit_row(std::span<const StreamCell> cells, const Profile& profile);

}  // namespace cchc::layout
