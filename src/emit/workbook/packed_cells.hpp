// Cells of a column as a few bytes each: how many rows further down it stands, what it is, its
// value. Numbers take as many groups of seven bits as they need.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cchc/decimal.hpp"

namespace cchc::emit {

struct PackedCell {
  std::uint32_t row = 0;
  bool is_text = false;
  std::uint32_t text = 0;  // which text
  Decimal figure;
};

// Cells are added in the order of their rows.
class CellPacker {
 public:
  void add(const PackedCell& cell);
  [[nodiscard]] std::string take();

 private:
  std::string bytes_;
  std::uint32_t row_ = 0;
};

// The cell at `position` of what a packer made, which is then that of the next one. `row`: of the
// cell before; 0 at first.
PackedCell unpack_cell(std::string_view bytes, std::size_t& position, std::uint32_t row);

}  // namespace cchc::emit
