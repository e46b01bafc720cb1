// A table of figures with relations, checked by whole-number arithmetic of its own, so that the
// library's arithmetic is never the judge of itself.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cchc/schema.hpp"

namespace cchc::testing {

struct ModelRow {
  std::string code;
  std::string unit;  // "%" or "Hồ sơ"
  std::int64_t units = 0;
  int scale = 0;
};

struct ModelRelation {
  RelationKind kind = RelationKind::sum;
  std::size_t target = 0;
  std::vector<std::size_t> operands;
};

enum class Agreement : std::uint8_t { holds, hides_remainder, cut_off, undefined, wrong };

struct FigureModel {
  std::vector<ModelRow> rows;
  std::vector<ModelRelation> relations;

  [[nodiscard]] Agreement agreement(const ModelRelation& relation) const;
  [[nodiscard]] bool all_hold() const;
  [[nodiscard]] std::string notation() const;
  [[nodiscard]] std::string plain_value(std::size_t row) const;  // "90.83"
};

// Small numbers that are the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435761U + 1) {}
  std::int64_t between(std::int64_t low, std::int64_t high);

 private:
  std::uint64_t state_;
};

// Ratio blocks, totals over parts of which some are a ratio's whole, and a figure that stands in
// two places; every relation holds.
FigureModel make_model(Dice& dice);

}  // namespace cchc::testing
