#include "properties/mends.hpp"

#include <algorithm>
#include <functional>

#include "properties/figure_changes.hpp"

namespace cchc::test {
namespace {

constexpr int values_tried = 4;

std::vector<std::size_t> broken_relations(const Report& report, const Figures& figures) {
  std::vector<std::size_t> broken;
  for (std::size_t index = 0; index < report.relations.size(); ++index) {
    if (!holds(report, report.relations[index], figures)) broken.push_back(index);
  }
  return broken;
}

std::vector<CellId> cells_of(const Relation& relation) {
  std::vector<CellId> cells = {relation.target.observation};
  for (const Term& term : relation.operands) cells.push_back(term.observation);
  std::erase_if(cells, [](CellId cell) { return !cell.known(); });
  std::sort(cells.begin(), cells.end());
  return cells;
}

std::vector<CellId> cells_of_all(const Report& report, const std::vector<std::size_t>& relations) {
  auto common = cells_of(report.relations[relations.front()]);
  for (const std::size_t index : relations) {
    const auto others = cells_of(report.relations[index]);
    std::erase_if(common, [&](CellId cell) {
      return !std::binary_search(others.begin(), others.end(), cell);
    });
  }
  return common;
}

// The figures that one relation would let stand in one of its cells.
class Solver {
 public:
  Solver(const Relation& relation, const Figures& figures, CellId cell)
      : relation_(relation), figures_(figures), cell_(cell) {}

  std::vector<Decimal> solve() {
    if (relation_.kind == RelationKind::ratio) {
      solve_ratio();
    } else {
      solve_sum();
    }
    return found_;
  }

 private:
  [[nodiscard]] bool is_cell(const Term& term) const { return term.observation == cell_; }
  [[nodiscard]] std::optional<Decimal> figure(const Term& term) const {
    if (!term.observation.known()) return std::nullopt;
    return figures_[*term.observation];
  }
  [[nodiscard]] int scale() const {
    const auto& now = figures_[*cell_];
    return now ? now->scale() : 0;
  }

  void add(const Rational& value, int decimals) {
    if (value < Rational()) return;
    found_.push_back(value.rounded(decimals));
  }

  void add_whole_between(const Rational& low, const Rational& high) {
    Decimal value = low.rounded(0);
    for (int tried = 0; tried < values_tried && Rational(value) <= high; ++tried) {
      found_.push_back(value);
      value = Decimal(value.units() + 1);
    }
  }

  void solve_ratio() {
    const auto part = figure(relation_.operands[0]);
    const auto whole = figure(relation_.operands[1]);
    const auto ratio = figure(relation_.target);
    const Rational hundred(100, 1);
    if (is_cell(relation_.target)) {
      if (!part || !whole || whole->is_zero()) return;
      const Rational exact = hundred * Rational(*part) / Rational(*whole);
      for (const int decimals : {scale(), 2}) add(exact, decimals);
      return;
    }
    if (!ratio) return;
    const Interval stated = Interval::rounded(*ratio);
    if (is_cell(relation_.operands[0]) && whole) {
      const Rational one_percent = Rational(*whole) / hundred;
      return add_whole_between(stated.low * one_percent, stated.high * one_percent);
    }
    if (!part || stated.low <= Rational()) return;
    const Rational scaled = hundred * Rational(*part);
    add_whole_between(scaled / stated.high, scaled / stated.low);
  }

  // A total, a part, either side of an equality; of a bound, it and the figure next to it.
  void solve_sum() {
    Rational others;
    for (const Term& term : relation_.operands) {
      if (is_cell(term)) continue;
      const auto value = figure(term);
      if (!value && relation_.kind != RelationKind::at_least) return;
      if (value) others = others + Rational(*value);
    }
    const auto total = figure(relation_.target);
    const bool about_total = is_cell(relation_.target);
    if (!about_total && !total) return;
    const Rational fitting = about_total ? others : Rational(*total) - others;
    add(fitting, scale());
    if (relation_.kind == RelationKind::at_least || relation_.kind == RelationKind::at_most) {
      add(fitting - Rational(1, 1), scale());
      add(fitting + Rational(1, 1), scale());
    }
  }

  const Relation& relation_;
  const Figures& figures_;
  CellId cell_;
  std::vector<Decimal> found_;
};

using Candidates = std::function<std::vector<Decimal>(CellId cell)>;

std::vector<Mend> mends_among(const Report& report, const Figures& figures,
                              const std::vector<std::size_t>& broken,
                              const Candidates& candidates_of) {
  std::vector<Mend> mends;
  for (const CellId cell : cells_of_all(report, broken)) {
    const auto index = *cell;
    auto candidates = candidates_of(cell);
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    const auto touched = relations_with(report, cell);
    for (const Decimal& candidate : candidates) {
      Figures mended = figures;
      mended[index] = candidate;
      const bool all = std::all_of(touched.begin(), touched.end(), [&](std::size_t at) {
        return holds(report, report.relations[at], mended);
      });
      if (all) mends.push_back({index, candidate});
    }
  }
  return mends;
}

// A digit that was lost may have been any digit.
std::vector<Decimal> with_a_digit_more(const Decimal& figure) {
  std::vector<Decimal> results;
  const std::string plain = figure.to_string();
  for (std::size_t at = 0; at <= plain.size(); ++at) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string longer = plain;
      longer.insert(at, 1, digit);
      if (const auto value = Decimal::parse(longer); value && longer[0] != '0') {
        results.push_back(*value);
      }
    }
  }
  return results;
}

}  // namespace

std::vector<Mend> single_cell_mends(const Report& report, const Figures& figures) {
  const auto broken = broken_relations(report, figures);
  if (broken.empty()) return {};
  return mends_among(report, figures, broken, [&](CellId cell) {
    std::vector<Decimal> candidates;
    for (const std::size_t at : broken) {
      const auto some = Solver(report.relations[at], figures, cell).solve();
      candidates.insert(candidates.end(), some.begin(), some.end());
    }
    return candidates;
  });
}

std::vector<Mend> typing_mends(const Report& report, const Figures& figures) {
  const auto broken = broken_relations(report, figures);
  if (broken.empty()) return {};
  return mends_among(report, figures, broken, [&](CellId cell) {
    const auto& row = report.cell(cell);
    const auto& now = figures[*cell];
    std::vector<Decimal> candidates;
    if (!now) return candidates;
    candidates = with_a_digit_more(*now);
    for (const Change change : all_changes) {
      const auto some = changed_figures(*now, change, {});
      candidates.insert(candidates.end(), some.begin(), some.end());
    }
    std::erase_if(candidates, [&](const Decimal& value) {
      return !value.is_whole() && row.kind == IndicatorKind::count;
    });
    return candidates;
  });
}

}  // namespace cchc::test
