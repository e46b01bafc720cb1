#include "properties/oracle.hpp"

#include <algorithm>
#include <stdexcept>

namespace cchc::test {
namespace {

constexpr int places = 6;
constexpr Int128 one = 2'000'000;  // one unit in half millionths

Int128 ten_to(int exponent) { return exponent == 0 ? 1 : 10 * ten_to(exponent - 1); }

// A figure and the bounds of what was rounded to it.
struct Quantity {
  Int128 value = 0;
  Int128 low = 0;
  Int128 high = 0;
  Int128 step = 0;  // one unit of the last digit written
};

Quantity quantity(const Observation& row, const Decimal& figure) {
  if (figure.scale() > places) throw std::logic_error("more decimals than this arithmetic holds");
  const Int128 step = 2 * ten_to(places - figure.scale());
  const Int128 value = figure.units() * step;
  const bool rounded = row.kind == IndicatorKind::percent || row.kind == IndicatorKind::money ||
                       row.kind == IndicatorKind::measure;
  if (!rounded) return {value, value, value, step};
  return {value, std::max<Int128>(value - step / 2, 0), value + step / 2, step};
}

struct Operands {
  std::optional<Quantity> target;
  std::vector<Quantity> given;
  bool all = true;
  bool target_blank = false;
};

Operands read(const Report& report, const Relation& relation, const Figures& figures) {
  const auto cell = [&](const Term& term) -> std::optional<Quantity> {
    if (!term.observation.known()) return std::nullopt;
    const auto index = *term.observation;
    if (!figures[index]) return std::nullopt;
    return quantity(report.observations[index], *figures[index]);
  };
  Operands out;
  out.target = cell(relation.target);
  if (relation.target.observation.known()) {
    const auto& row = report.cell(relation.target.observation);
    out.target_blank = row.reading == Reading::blank || row.reading == Reading::none_word;
  }
  for (const Term& term : relation.operands) {
    if (const auto found = cell(term)) {
      out.given.push_back(*found);
    } else {
      out.all = false;
    }
  }
  return out;
}

Quantity total_of(const std::vector<Quantity>& parts) {
  Quantity sum;
  for (const Quantity& part : parts) {
    sum.value += part.value;
    sum.low += part.low;
    sum.high += part.high;
  }
  return sum;
}

const char* ratio_rule(const Operands& cells) {
  if (!cells.all) return nullptr;
  const Quantity& part = cells.given[0];
  const Quantity& whole = cells.given[1];
  if (!cells.target) return cells.target_blank && whole.value != 0 ? "A403" : nullptr;
  const Quantity& ratio = *cells.target;
  if (whole.value == 0) return "A404";
  // 100 · part / whole against the ratio, multiplied out.
  const auto at_least = [&](Int128 bound) { return 100 * part.high * one >= bound * whole.low; };
  const auto at_most = [&](Int128 bound) { return 100 * part.low * one <= bound * whole.high; };
  if (at_least(ratio.value - ratio.step / 2) && at_most(ratio.value + ratio.step / 2)) {
    return ratio.value == 100 * one && part.high < whole.low ? "A405" : nullptr;
  }
  const bool below_next = 100 * part.low * one < (ratio.value + ratio.step) * whole.high;
  return at_least(ratio.value) && below_next ? "A402" : "A401";
}

const char* sum_rule(const Operands& cells) {
  const Quantity parts = total_of(cells.given);
  if (!cells.target) return cells.all && cells.target_blank ? "A412" : nullptr;
  if (cells.given.empty()) return nullptr;
  if (parts.low > cells.target->high) return "A411";
  return cells.all && parts.high < cells.target->low ? "A411" : nullptr;
}

const char* rule_of(const Relation& relation, const Operands& cells) {
  switch (relation.kind) {
    case RelationKind::ratio:
      return ratio_rule(cells);
    case RelationKind::sum:
      return sum_rule(cells);
    case RelationKind::at_least:
      if (!cells.target || total_of(cells.given).low <= cells.target->high) return nullptr;
      return relation.operands.size() == 1 ? "A421" : "A411";
    case RelationKind::at_most:
      return cells.target && cells.all && cells.target->low > cells.given[0].high ? "A421"
                                                                                  : nullptr;
    case RelationKind::equal:
      if (!cells.target || !cells.all) return nullptr;
      return cells.target->high < cells.given[0].low || cells.given[0].high < cells.target->low
                 ? "X501"
                 : nullptr;
    case RelationKind::difference:
    case RelationKind::change:
      return nullptr;  // between columns only, which no report of these tests has
  }
  return nullptr;
}

bool gives_figure(const Observation& row) {
  if (!row.value || row.other_value || row.value->is_negative()) return false;
  if (row.shift == Shift::unit_column || row.shift == Shift::stray_figure) return false;
  const bool fraction_fits = row.kind != IndicatorKind::percent && row.kind != IndicatorKind::code;
  return row.reading != Reading::unreadable && (row.reading != Reading::fraction || fraction_fits);
}

// A count that is none is told by itself (V307), and nothing that was computed from it.
bool has_faulty_count(const Report& report, const Relation& relation, const Figures& figures) {
  const auto faulty = [&](const Term& term) {
    if (!term.observation.known()) return false;
    const auto index = *term.observation;
    return report.observations[index].kind == IndicatorKind::count && figures[index] &&
           !figures[index]->is_whole();
  };
  return faulty(relation.target) ||
         std::any_of(relation.operands.begin(), relation.operands.end(), faulty);
}

}  // namespace

Figures figures_of(const Report& report) {
  Figures figures;
  for (const Observation& row : report.observations) {
    figures.push_back(gives_figure(row) ? row.value : std::nullopt);
  }
  return figures;
}

bool holds(const Report& report, const Relation& relation, const Figures& figures) {
  return rule_of(relation, read(report, relation, figures)) == nullptr;
}

FindingKeys expected_findings(const Report& report, const Figures& figures) {
  FindingKeys keys;
  for (const Relation& relation : report.relations) {
    if (has_faulty_count(report, relation, figures)) continue;
    if (const char* const rule = rule_of(relation, read(report, relation, figures))) {
      // A single part above its whole is said of the part.
      const bool of_part = relation.kind == RelationKind::at_least && relation.operands.size() == 1;
      const Term& about = of_part ? relation.operands[0] : relation.target;
      keys.emplace(rule, about.form, about.code);
    }
  }
  return keys;
}

std::vector<std::size_t> relations_with(const Report& report, CellId observation) {
  std::vector<std::size_t> found;
  for (std::size_t index = 0; index < report.relations.size(); ++index) {
    const Relation& relation = report.relations[index];
    const auto is_it = [&](const Term& term) { return term.observation == observation; };
    if (is_it(relation.target) ||
        std::any_of(relation.operands.begin(), relation.operands.end(), is_it)) {
      found.push_back(index);
    }
  }
  return found;
}

}  // namespace cchc::test
