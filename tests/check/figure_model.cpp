#include "check/figure_model.hpp"

#include <algorithm>

namespace cchc::testing {
namespace {

std::int64_t power(int exponent) {
  std::int64_t value = 1;
  while (exponent-- > 0) value *= 10;
  return value;
}

// 100 · part / whole at so many decimals, halves up.
std::int64_t rounded_ratio(std::int64_t part, std::int64_t whole, int scale) {
  return (200 * part * power(scale) + whole) / (2 * whole);
}

Agreement ratio_agreement(const ModelRow& target, std::int64_t part, std::int64_t whole) {
  if (whole == 0) return Agreement::undefined;
  const std::int64_t exact = 100 * part * power(target.scale);  // over `whole`, in last digits
  const std::int64_t stated = target.units * whole;
  if (2 * std::abs(exact - stated) <= whole) {
    const bool hides = target.units == 100 * power(target.scale) && part < whole;
    return hides ? Agreement::hides_remainder : Agreement::holds;
  }
  return exact >= stated && exact < stated + whole ? Agreement::cut_off : Agreement::wrong;
}

}  // namespace

Agreement FigureModel::agreement(const ModelRelation& relation) const {
  const auto value = [this](std::size_t row) { return rows[row].units; };
  const std::int64_t target = value(relation.target);
  std::int64_t sum = 0;
  for (const std::size_t operand : relation.operands) sum += value(operand);
  switch (relation.kind) {
    case RelationKind::ratio:
      return ratio_agreement(rows[relation.target], value(relation.operands[0]),
                             value(relation.operands[1]));
    case RelationKind::at_most:
      return target <= sum ? Agreement::holds : Agreement::wrong;
    case RelationKind::at_least:
      return target >= sum ? Agreement::holds : Agreement::wrong;
    default:
      return target == sum ? Agreement::holds : Agreement::wrong;
  }
}

bool FigureModel::all_hold() const {
  return std::all_of(relations.begin(), relations.end(), [this](const ModelRelation& relation) {
    return agreement(relation) == Agreement::holds;
  });
}

std::string FigureModel::plain_value(std::size_t row) const {
  std::string text = std::to_string(rows[row].units);
  const auto scale = static_cast<std::size_t>(rows[row].scale);
  if (scale == 0) return text;
  if (text.size() <= scale) text.insert(0, scale + 1 - text.size(), '0');
  return text.insert(text.size() - scale, ".");
}

std::string FigureModel::notation() const {
  std::string lines;
  for (std::size_t index = 0; index < rows.size(); ++index) {
    std::string value = plain_value(index);
    std::replace(value.begin(), value.end(), '.', ',');
    lines += rows[index].code + " | Chỉ tiêu | " + rows[index].unit + " | " + value + '\n';
  }
  constexpr const char* names[] = {"ratio", "sum", "at-most", "at-least", "equal"};
  for (const ModelRelation& relation : relations) {
    lines += std::string(names[static_cast<int>(relation.kind)]) + ' ' + rows[relation.target].code;
    const char* sign = " = ";
    for (const std::size_t operand : relation.operands) {
      lines += sign + rows[operand].code;
      sign = " + ";
    }
    lines += '\n';
  }
  return lines;
}

std::int64_t Dice::between(std::int64_t low, std::int64_t high) {
  state_ ^= state_ << 13U;
  state_ ^= state_ >> 7U;
  state_ ^= state_ << 17U;
  return low + static_cast<std::int64_t>(state_ % static_cast<std::uint64_t>(high - low + 1));
}

FigureModel make_model(Dice& dice) {
  FigureModel model;
  const auto add = [&](std::string code, std::string unit, std::int64_t units, int scale = 0) {
    model.rows.push_back({std::move(code), std::move(unit), units, scale});
    return model.rows.size() - 1;
  };
  // 1: a total over three parts; each part is the whole of a ratio in 2.x.
  const std::int64_t parts[] = {dice.between(20, 990), dice.between(5, 700), dice.between(0, 90)};
  const auto total = add("1", "Hồ sơ", parts[0] + parts[1] + parts[2]);
  std::vector<std::size_t> part_rows;
  for (int part = 0; part < 3; ++part) {
    part_rows.push_back(add("1." + std::to_string(part + 1), "Hồ sơ", parts[part]));
  }
  model.relations.push_back({RelationKind::sum, total, part_rows});
  for (int block = 0; block < 2; ++block) {
    const std::string code = "2." + std::to_string(block + 1);
    const int scale = static_cast<int>(dice.between(0, 2));
    const std::int64_t whole = parts[block];
    const std::int64_t done = dice.between(whole / 2, whole - 1 - whole / 40);
    const auto ratio = add(code, "%", rounded_ratio(done, whole, scale), scale);
    const auto whole_row = add(code + ".1", "Hồ sơ", whole);
    const auto done_row = add(code + ".2", "Hồ sơ", done);
    model.relations.push_back({RelationKind::ratio, ratio, {done_row, whole_row}});
    model.relations.push_back({RelationKind::at_most, done_row, {whole_row}});
    model.relations.push_back(
        {RelationKind::equal, part_rows[static_cast<std::size_t>(block)], {whole_row}});
  }
  // 3: a ratio on its own.
  const std::int64_t whole = dice.between(30, 990);
  const std::int64_t done = dice.between(whole / 5, whole - 1 - whole / 40);
  const int scale = static_cast<int>(dice.between(1, 2));
  const auto ratio = add("3", "%", rounded_ratio(done, whole, scale), scale);
  const auto whole_row = add("3.1", "Hồ sơ", whole);
  const auto done_row = add("3.2", "Hồ sơ", done);
  model.relations.push_back({RelationKind::ratio, ratio, {done_row, whole_row}});
  // 4: a total on its own.
  const std::int64_t left = dice.between(3, 400);
  const std::int64_t right = dice.between(3, 400);
  const auto sum = add("4", "Hồ sơ", left + right);
  const auto left_row = add("4.1", "Hồ sơ", left);
  const auto right_row = add("4.2", "Hồ sơ", right);
  model.relations.push_back({RelationKind::sum, sum, {left_row, right_row}});
  return model;
}

}  // namespace cchc::testing
