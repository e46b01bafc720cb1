#include "check/planted_slips.hpp"

#include <algorithm>
#include <utility>

namespace cchc::testing {
namespace {

class Planter {
 public:
  Planter(const FigureModel& model, Dice& dice) : model_(model), dice_(dice) {}

  std::vector<PlantedSlip> plant() {
    for (std::size_t row = 0; row < model_.rows.size(); ++row) {
      digits(row);
      if (row > 0) add("neighbour", row, row - 1);
      if (row + 1 < model_.rows.size()) add("neighbour", row, row + 1);
    }
    for (const ModelRelation& relation : model_.relations) relation_slips(relation);
    return std::move(slips_);
  }

 private:
  void add(const char* name, std::size_t row, std::int64_t units, int scale) {
    const ModelRow& before = model_.rows[row];
    const bool changed = units != before.units || scale != before.scale;
    if (changed && units >= 0) slips_.push_back({name, row, units, scale});
  }

  void add(const char* name, std::size_t row, std::size_t source) {
    const ModelRow& from = model_.rows[source];
    if (from.unit == model_.rows[row].unit) add(name, row, from.units, from.scale);
  }

  void add(const char* name, std::size_t row, const std::string& digits) {
    if (digits.empty() || (digits.size() > 1 && digits[0] == '0')) return;
    add(name, row, std::stoll(digits), model_.rows[row].scale);
  }

  void digits(std::size_t row) {
    const std::string written = std::to_string(model_.rows[row].units);
    for (std::size_t at = 0; at < written.size(); ++at) {
      std::string other = written;
      other[at] = static_cast<char>('0' + dice_.between(0, 9));
      add("mistyped", row, other);
      if (at + 1 < written.size()) {
        other = written;
        std::swap(other[at], other[at + 1]);
        add("transposed", row, other);
        other = written;
        add("lost", row, other.erase(at, 1));
      }
      other = written;
      add("doubled", row, other.insert(at, 1, written[at]));
    }
    const ModelRow& cell = model_.rows[row];
    if (cell.scale > 0) add("decimal-mark", row, cell.units, cell.scale - 1);
    if (cell.unit == "%" && cell.scale < 2) add("decimal-mark", row, cell.units, cell.scale + 1);
  }

  void relation_slips(const ModelRelation& relation) {
    const auto units = [this](std::size_t row) { return model_.rows[row].units; };
    if (relation.kind == RelationKind::sum) {
      for (const std::size_t part : relation.operands) {
        add("left-out", relation.target, units(relation.target) - units(part), 0);
        add("counted-twice", relation.target, units(relation.target) + units(part), 0);
      }
    }
    if (relation.kind != RelationKind::ratio) return;
    const ModelRow& ratio = model_.rows[relation.target];
    const std::int64_t full = ratio.scale == 0 ? 100 : (ratio.scale == 1 ? 1000 : 10000);
    add("complement", relation.target, full - ratio.units, ratio.scale);
    // The wrong denominator: the whole of another block.
    for (const ModelRelation& other : model_.relations) {
      if (other.kind != RelationKind::ratio || other.target == relation.target) continue;
      const std::int64_t part = units(relation.operands[0]);
      const std::int64_t whole = units(other.operands[1]);
      if (part >= whole) continue;
      add("wrong-denominator", relation.target, (2 * full * part + whole) / (2 * whole),
          ratio.scale);
    }
  }

  const FigureModel& model_;
  Dice& dice_;
  std::vector<PlantedSlip> slips_;
};

}  // namespace

std::vector<PlantedSlip> plant_slips(const FigureModel& model, Dice& dice) {
  return Planter(model, dice).plant();
}

}  // namespace cchc::testing
