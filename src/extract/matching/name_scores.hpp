// How alike the names of a form's rows are to those of a schema's indicators.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cchc/schema.hpp"
#include "extract/matching/row_key.hpp"

namespace cchc::extract {

struct Likeness {
  std::uint32_t indicator = 0;
  float score = 0;  // 0 for a row without a name, which only its number tells
};

class NameScores {
 public:
  NameScores(const Schema& schema, const FormKeys& keys);

  // The indicators that a row may be, in the schema's order.
  [[nodiscard]] std::span<const Likeness> of(std::size_t row) const {
    return std::span(all_).subspan(starts_[row], starts_[row + 1] - starts_[row]);
  }

 private:
  class Finder;

  std::vector<Likeness> all_;        // row after row
  std::vector<std::size_t> starts_;  // where a row's own begin in it
};

}  // namespace cchc::extract
