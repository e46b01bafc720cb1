#include "extract/inference/table_cells.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace cchc::extract {
namespace {

const Rational hundred{Decimal(100)};
const Rational zero;

bool is_figure(const Observation& cell) { return cell.value && cell.reading == Reading::number; }

bool is_nothing(const Observation& cell) {
  return cell.reading == Reading::blank || cell.reading == Reading::none_word;
}

// How far the exact value may lie from a rounded one.
bool is_rounded_to(const Rational& exact, const Decimal& written) {
  return Interval::rounded(written).contains(exact);
}

}  // namespace

TableCells::TableCells(Report& report, std::size_t table, const TableParts& parts)
    : report_(report),
      table_(table),
      parts_(parts),
      values_(rows() * columns()),
      blank_(rows(), true),
      ratio_row_(rows(), false),
      score_row_(rows(), false),
      explained_(columns(), false) {
  for (std::size_t row = 0; row < rows(); ++row) {
    for (std::size_t c = 0; c < columns(); ++c)
      blank_[row] = blank_[row] && !is_figure(cell(row, c));
    if (blank_[row]) continue;
    const Observation& first = cell(row, 0);
    const std::string folded = text::fold(first.label);
    const bool mean = first.printed.empty() && lexicon::names_mean(folded);
    const bool percent =
        first.unit == "%" || (first.indicator.known() && first.kind == IndicatorKind::percent);
    ratio_row_[row] = percent || mean || lexicon::names_ratio_row(first.label, folded);
    score_row_[row] = lexicon::words_in(text::fold(first.unit)).has(Word::score);
    for (std::size_t c = 0; c < columns(); ++c) {
      const Observation& read = cell(row, c);
      auto& value = values_[row * columns() + c];
      if (is_figure(read)) value = Rational(*read.value);
      if (is_nothing(read)) value = zero;
    }
  }
  for (const TableColumn& column : this->table().columns) {
    WordSet all;
    WordSet leaf;
    for (const std::string& heading : column.path) {
      leaf = lexicon::words_in(text::fold(heading));
      if (lexicon::names_body(heading)) leaf.add(Word::body);
      all.add(leaf);
    }
    leaves_.push_back(leaf);
    words_.push_back(all);
  }
}

bool TableCells::adds_up(std::size_t column) const {
  const TableColumn& heading = this->column(column);
  return heading.kind != IndicatorKind::percent && heading.kind != IndicatorKind::measure &&
         heading.role != ColumnRole::comparison && heading.role != ColumnRole::share &&
         !leaves_[column].has(Word::score);
}

std::optional<Rational> TableCells::sum(const std::vector<std::size_t>& columns, std::size_t minus,
                                        std::size_t row) const {
  Rational sum;
  for (std::size_t k = 0; k < columns.size(); ++k) {
    const auto& figure = value(row, columns[k]);
    if (!figure) return std::nullopt;
    sum = k + minus < columns.size() ? sum + *figure : sum - *figure;
  }
  return sum;
}

std::optional<bool> TableCells::vote(const ColumnRelation& reading, std::size_t row) const {
  const Observation& target = cell(row, reading.target);
  if (blank_[row] || !applies(reading, row)) return std::nullopt;
  try {
    const auto over = sum(reading.over, reading.minus, row);
    if (!over) return std::nullopt;
    if (reading.kind == RelationKind::sum || reading.kind == RelationKind::difference) {
      const auto& total = value(row, reading.target);
      if (!total || (total->is_zero() && over->is_zero())) return std::nullopt;
      return *total == *over;
    }
    const auto under = sum(reading.under, 0, row);
    if (!under || under->is_zero() || !is_figure(target)) return std::nullopt;
    Rational exact = *over / *under;
    if (reading.kind == RelationKind::change) exact = exact - Rational(Decimal(1));
    if (!reading.plain) exact = hundred * exact;
    const bool holds = is_rounded_to(exact, *target.value);
    // Nothing, all, and no change are what any two figures may give; they deny all the same.
    if (holds && (exact.is_zero() || exact == hundred)) return std::nullopt;
    return holds;
  } catch (const ArithmeticOverflow&) {
    return std::nullopt;
  }
}

bool TableCells::applies(const ColumnRelation& reading, std::size_t row) const {
  if (!ratio_row_[row] && !score_row_[row]) return true;
  if (reading.kind == RelationKind::difference)
    return reading.over.size() == 2 && reading.minus == 1;
  return reading.kind != RelationKind::sum;
}

// Blanks among figures are nothing; where all of them are blank, as in a row of means, there are no
// figures to compute with.
bool TableCells::has_figure(const std::vector<std::size_t>& columns, std::size_t row) const {
  return columns.empty() || std::any_of(columns.begin(), columns.end(), [&](std::size_t column) {
           return is_figure(cell(row, column));
         });
}

std::size_t TableCells::denying_row(const ColumnRelation& reading) const {
  for (std::size_t row = 0; row < rows(); ++row) {
    const auto holds = vote(reading, row);
    if (holds && !*holds) return row;
  }
  return static_cast<std::size_t>(std::find(blank_.begin(), blank_.end(), false) - blank_.begin());
}

Votes TableCells::votes(const ColumnRelation& reading) const {
  Votes votes;
  for (std::size_t row = 0; row < rows(); ++row) votes.add(vote(reading, row));
  return votes;
}

std::optional<bool> TableCells::vote(std::size_t total, const std::vector<std::size_t>& parts,
                                     std::size_t column) const {
  const auto& whole = value(total, column);
  if (!whole) return std::nullopt;
  try {
    Rational sum;
    for (const std::size_t part : parts) {
      if (is_blank_row(part)) continue;
      const auto& figure = value(part, column);
      if (!figure) return std::nullopt;
      sum = sum + *figure;
    }
    if (whole->is_zero() && sum.is_zero()) return std::nullopt;
    return sum == *whole;
  } catch (const ArithmeticOverflow&) {
    return std::nullopt;
  }
}

Term TableCells::term(std::size_t row, std::size_t column) const {
  const Observation& read = cell(row, column);
  return {CellId(index(row, column)), read.form, read.code};
}

void TableCells::add(const ColumnRelation& reading, Relation::Origin origin) {
  const bool bound =
      reading.kind == RelationKind::at_most || reading.kind == RelationKind::at_least;
  explained_[reading.target] = true;
  for (std::size_t row = 0; row < rows(); ++row) {
    if (blank_[row] || !applies(reading, row)) continue;
    const bool computed =
        bound || reading.kind == RelationKind::ratio || reading.kind == RelationKind::change;
    if (computed && !is_figure(cell(row, reading.target))) continue;
    Relation relation;
    relation.kind = reading.kind;
    relation.origin = origin;
    relation.target = term(row, reading.target);
    for (const std::size_t column : reading.over) relation.operands.push_back(term(row, column));
    for (const std::size_t column : reading.under) relation.operands.push_back(term(row, column));
    relation.numerators = static_cast<std::uint16_t>(reading.over.size());
    relation.minus = static_cast<std::uint16_t>(reading.minus);
    relation.plain = reading.plain;
    relation.usual = reading.usual;
    relation.blank_is_zero = has_figure(reading.over, row) && has_figure(reading.under, row);
    report_.relations.push_back(std::move(relation));
  }
}

void TableCells::add_total(std::size_t total, const std::vector<std::size_t>& parts,
                           std::size_t column, Relation::Origin origin) {
  Relation relation;
  relation.kind = RelationKind::sum;
  relation.origin = origin;
  relation.target = term(total, column);
  for (const std::size_t part : parts) {
    if (!is_blank_row(part)) relation.operands.push_back(term(part, column));
  }
  relation.blank_is_zero = true;
  report_.relations.push_back(std::move(relation));
}

void TableCells::add_unexplained(RelationKind kind, std::size_t row, std::size_t column,
                                 bool two_readings) {
  report_.unexplained.push_back({kind, term(row, column), two_readings});
}

}  // namespace cchc::extract
