#include "extract/prose/cells_by_value.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

#include "base/cell.hpp"
#include "lexicon/units.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

// How much of a cell's telling words have to stand in the sentence, of 1: in its whole and in the
// figure's own clause. The smaller a figure, the likelier that another thing has it too. Learned
// from sentences with figures that a table has for another thing as well.
struct Share {
  double sentence;
  double clause;
};
constexpr Share small = {0.8, 0.7};   // below 10
constexpr Share middle = {0.6, 0.5};  // below 100, and rounded ones
constexpr Share large = {0.5, 0.3};

constexpr double clearly = 0.1;           // by which the best name is told better than the next
constexpr std::ptrdiff_t most_cells = 8;  // with one figure; more of them tell nothing

Rational base_value(const Observation& cell) {
  const bool money = cell.kind == IndicatorKind::money;
  const std::int64_t factor = money ? lexicon::read_unit(cell.unit).factor : 1;
  return Rational(*cell.value) * Rational(Decimal(factor));
}

bool is_one_kind(const Observation& cell, const Quantity& quantity) {
  switch (cell.kind) {
    case IndicatorKind::percent:
      return quantity.kind == Quantity::Kind::percent;
    case IndicatorKind::money:
      return quantity.kind == Quantity::Kind::money;
    case IndicatorKind::measure:
      return quantity.kind == Quantity::Kind::measure || quantity.kind == Quantity::Kind::count;
    case IndicatorKind::code:
      return false;
    default:
      return quantity.kind == Quantity::Kind::count;
  }
}

bool is_of_this_period(ColumnRole role) {
  return role == ColumnRole::value || role == ColumnRole::result || role == ColumnRole::level ||
         role == ColumnRole::body || role == ColumnRole::share;
}

// What the table calls a cell: its row and the headings of its column.
std::string name_of(const Report& report, const Observation& cell) {
  std::string name = cell.label;
  if (!cell.table.known() || !cell.column.known()) return name;
  const ReportTable& table = report.tables[*cell.table];
  if (cell.row.known() && table.rows[*cell.row].kind == RowKind::total) name.clear();
  for (const std::string& heading : table.columns[*cell.column].path) name += ' ' + heading;
  return name;
}

double share_of(const std::vector<std::uint64_t>& words, const std::vector<std::uint64_t>& told) {
  std::vector<std::uint64_t> common;
  std::ranges::set_intersection(words, told, std::back_inserter(common));
  return static_cast<double>(common.size()) / static_cast<double>(words.size());
}

}  // namespace

CellsByValue::CellsByValue(const Report& report) : report_(report), words_(report.metadata) {
  constexpr std::int64_t largest = 1'000'000'000'000'000;  // units; keeps arithmetic in bounds
  for (std::size_t k = 0; k < report.observations.size(); ++k) {
    const Observation& cell = report.observations[k];
    if (!is_certain(cell) || cell.value->is_negative() || cell.value->units() > largest) continue;
    const TableColumn* const column = column_of(report, cell);
    if (column != nullptr && !is_of_this_period(column->role)) continue;
    cells_.emplace_back(base_value(cell), CellId(k));
  }
  std::ranges::sort(cells_);
}

Rational CellsByValue::value_of(CellId cell) const { return base_value(report_.cell(cell)); }

CellId CellsByValue::find(const NamedFigure& figure) const {
  const Interval& range = figure.quantity.range;
  const auto by_value = [](const auto& cell) -> const Rational& { return cell.first; };
  const auto first = std::ranges::lower_bound(cells_, range.low, {}, by_value);
  const auto last = std::ranges::upper_bound(cells_, range.high, {}, by_value);
  if (first >= last || last - first > most_cells) return {};
  CellId best;
  double most = 0;
  double next = 0;
  for (auto cell = first; cell != last; ++cell) {
    const double likeness = this->likeness(figure, cell->second);
    if (likeness > most) {
      next = std::exchange(most, likeness);
      best = cell->second;
    } else {
      next = std::max(next, likeness);
    }
  }
  return most > 0 && most >= next + clearly ? best : CellId();
}

// 0 where the sentence does not tell the cell's name.
double CellsByValue::likeness(const NamedFigure& figure, CellId index) const {
  const Observation& cell = report_.cell(index);
  if (!is_one_kind(cell, figure.quantity)) return 0;
  const std::string name = name_of(report_, cell);
  const Observation* const above = cell.parent.known() ? &report_.cell(cell.parent) : nullptr;
  const CueSet states = states_in(name);
  const CueSet given = above == nullptr ? 0 : states_in(above->label);
  if ((states & ~given & ~figure.states) != 0 || (figure.states & ~states & ~given) != 0) return 0;
  Telling told;
  const std::string folded = text::fold_core(name);
  words_.read(folded, told);
  const std::vector<std::uint64_t> words = sorted_words(told);
  Telling loosely;
  words_.read(folded, loosely, NameWords::Own::loosely);
  if (words.empty() || loosely.period != figure.period) return 0;
  constexpr std::int64_t ten = 10;
  const Rational value = base_value(cell);
  const bool exact = value == figure.quantity.exact();
  const bool whole = cell.kind != IndicatorKind::percent;
  const Share& wanted = whole && value < Rational(Decimal(ten))          ? small
                        : !exact || value < Rational(Decimal(ten * ten)) ? middle
                                                                         : large;
  const double in_sentence = share_of(words, figure.around);
  const double in_clause = share_of(words, figure.words);
  if (in_sentence < wanted.sentence || in_clause < wanted.clause) return 0;
  return in_sentence + in_clause;
}

}  // namespace cchc::extract
