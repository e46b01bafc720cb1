#include "extract/prose/cells_by_value.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/cell.hpp"
#include "extract/prose/cell_names.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/units.hpp"
#include "lexicon/words.hpp"
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
constexpr Share small = {0.75, 0.6};   // below 10
constexpr Share middle = {0.5, 0.35};  // below 100, and rounded ones
constexpr Share large = {0.35, 0.2};

constexpr double smoothing = 0.5;      // so that a word of all names weighs little, not nothing
constexpr double clearly = 0.1;        // by which the best name is told better than the next
constexpr std::size_t most_cells = 8;  // with one figure; more of them tell nothing

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

// What stands in brackets explains the name: "(bao gồm cả …)", "(sử dụng …)".
std::string without_brackets(const std::string& text) {
  std::string plain;
  int open = 0;
  for (const char c : text) {
    if (c == '(') ++open;
    if (open == 0) plain += c;
    if (c == ')' && open > 0) --open;
  }
  return plain;
}

// "lĩnh vực chứng thực": of that part and no other.
std::vector<std::uint64_t> part_told(std::string_view folded) {
  const std::vector<std::string_view> words = lexicon::split_words(folded);
  std::vector<std::uint64_t> part;
  for (const lexicon::PartWords& opening : lexicon::part_words()) {
    const std::size_t count = lexicon::count_words(opening.words);
    for (std::size_t w = 0; w + count < words.size(); ++w) {
      const auto at = static_cast<std::size_t>(words[w].data() - folded.data());
      if (!lexicon::starts_with_words(folded.substr(at), opening.words)) continue;
      const std::size_t end = std::min(w + count + opening.tell, words.size());
      for (std::size_t k = w + count; k < end; ++k) part.push_back(text::hash(words[k]));
    }
  }
  return part;
}

}  // namespace

CellsByValue::CellsByValue(const Report& report) : report_(report), words_(report.metadata) {
  constexpr std::int64_t largest = 1'000'000'000'000'000;  // units; keeps arithmetic in bounds
  std::unordered_map<std::uint64_t, int> names_with;
  for (std::size_t k = 0; k < report.observations.size(); ++k) {
    const Observation& cell = report.observations[k];
    if (!is_certain(cell) || cell.value->is_negative() || cell.value->units() > largest) continue;
    const TableColumn* const column = column_of(report, cell);
    if (column != nullptr && !is_of_this_period(column->role)) continue;
    cells_.push_back({base_value(cell), CellId(k), name_of(cell)});
    for (const std::uint64_t word : cells_.back().name.told.words) ++names_with[word];
  }
  const auto all = static_cast<double>(cells_.size());
  for (const auto& [word, count] : names_with)
    weights_.emplace(word, std::log((all + 1) / (static_cast<double>(count) + smoothing)));
  std::ranges::sort(cells_, {}, [](const Cell& cell) { return std::pair(cell.value, cell.id); });
}

// Its row and the headings of its column.
CellsByValue::Name CellsByValue::name_of(const Observation& cell) const {
  std::string text = cell.label;
  if (cell.table.known() && cell.column.known()) {
    const ReportTable& table = report_.tables[*cell.table];
    if (cell.row.known() && table.rows[*cell.row].kind == RowKind::total) text.clear();
    for (const std::string& heading : table.columns[*cell.column].path) text += ' ' + heading;
  }
  const PlainName plain = plain_name(without_brackets(text));
  Telling told;
  words_.read(plain.words, told);
  Telling loosely;
  if (told.period != 0) words_.read(plain.words, loosely, NameWords::Own::loosely);
  return {{sorted_words(told), plain.states}, loosely.period, part_told(plain.words)};
}

Rational CellsByValue::value_of(CellId cell) const { return base_value(report_.cell(cell)); }

std::span<const CellsByValue::Cell> CellsByValue::cells_with(const Interval& range) const {
  const auto first = std::ranges::lower_bound(cells_, range.low, {}, &Cell::value);
  const auto last = std::ranges::upper_bound(first, cells_.end(), range.high, {}, &Cell::value);
  return {first, last};
}

bool CellsByValue::may_have(const Quantity& quantity) const {
  return !cells_with(quantity.range).empty() ||
         (quantity.other && !cells_with(read_otherwise(quantity).range).empty());
}

CellId CellsByValue::find(const NamedFigure& figure, const ToldWords& sentence) const {
  const auto cells = cells_with(figure.quantity.range);
  if (cells.size() > most_cells) return {};
  CellId best;
  double most = 0;
  double next = 0;
  for (const Cell& cell : cells) {
    const double likeness = this->likeness(figure, sentence, cell);
    if (likeness > most) {
      next = std::exchange(most, likeness);
      best = cell.id;
    } else {
      next = std::max(next, likeness);
    }
  }
  return most > 0 && most >= next + clearly ? best : CellId();
}

// Of the weight of a name's words, how much stands in the sentence.
double CellsByValue::share_of(const Name& name, const std::vector<std::uint64_t>& told) const {
  double all = 0;
  double common = 0;
  for (const std::uint64_t word : name.told.words) {
    const double weight = weights_.at(word);
    all += weight;
    if (std::ranges::binary_search(told, word)) common += weight;
  }
  return all > 0 ? common / all : 0;
}

// 0 where the sentence does not tell the cell's name.
double CellsByValue::likeness(const NamedFigure& figure, const ToldWords& sentence,
                              const Cell& known) const {
  const Observation& cell = report_.cell(known.id);
  if (!is_one_kind(cell, figure.quantity)) return 0;
  const Observation* const above = cell.parent.known() ? &report_.cell(cell.parent) : nullptr;
  const CueSet states = known.name.told.states;
  const CueSet given = above == nullptr ? 0 : plain_name(above->label).states;
  const bool share = cell.kind == IndicatorKind::percent;
  const CueSet told = share ? sentence.states : figure.told.states;
  if ((states & ~given & ~told) != 0 || (figure.told.states & ~states & ~given) != 0) return 0;
  if (known.name.told.words.empty() || known.name.period != figure.period) return 0;
  constexpr std::int64_t ten = 10;
  const bool exact = known.value == figure.quantity.exact();
  const Share& wanted = !share && known.value < Rational(Decimal(ten))         ? small
                        : !exact || known.value < Rational(Decimal(ten * ten)) ? middle
                                                                               : large;
  const double in_sentence = share_of(known.name, sentence.words);
  const bool of_part = std::ranges::all_of(known.name.part, [&](std::uint64_t word) {
    return std::ranges::binary_search(sentence.words, word);
  });
  if (!of_part) return 0;
  const double in_clause = share_of(known.name, figure.told.words);
  // "đúng hạn 1.231 hồ sơ (đạt 99,35%)": what a share is of stands before it; a round one may be of
  // anything.
  const bool telling_share = share && figure.quantity.value.scale() > 0;
  if (in_sentence < wanted.sentence || (!telling_share && in_clause < wanted.clause)) return 0;
  return in_sentence + in_clause;
}

}  // namespace cchc::extract
