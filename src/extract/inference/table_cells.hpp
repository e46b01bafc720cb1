// A table's figures as rows by columns, and how often a relation between them holds. What a table
// says of itself in most of its rows is the reading that was meant: one reading is taken only where
// the figures bear it out.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "cchc/report.hpp"
#include "extract/inference/infer.hpp"
#include "lexicon/column_words.hpp"

namespace cchc::extract {

using lexicon::Word;
using lexicon::WordSet;

// How many rows (or columns) bear a reading out, and how many do not. Zeros say nothing.
struct Votes {
  int yes = 0;
  int no = 0;

  void add(std::optional<bool> vote) {
    if (vote) ++(*vote ? yes : no);
  }
  // Said in plain words: the figures must only not deny it.
  [[nodiscard]] bool bear_out() const { return yes + no <= 1 || yes >= no; }
  // Said by the headings, though not that nothing is missing.
  [[nodiscard]] bool support() const { return yes >= 2 && yes >= 2 * no; }
  // Guessed: one or two figures may be wrong, not more.
  [[nodiscard]] bool prove() const { return yes >= 2 && yes >= 3 * no; }
};

// target = over (less the last `minus` of them), or 100 · over / under.
struct ColumnRelation {
  RelationKind kind = RelationKind::sum;
  std::size_t target = 0;
  std::vector<std::size_t> over;
  std::vector<std::size_t> under;
  std::size_t minus = 0;
  bool plain = false;
  bool usual = false;
};

class TableCells {
 public:
  TableCells(Report& report, std::size_t table, const TableParts& parts);

  [[nodiscard]] const ReportTable& table() const { return report_.tables[table_]; }
  [[nodiscard]] const TableParts& parts() const { return parts_; }
  [[nodiscard]] std::size_t rows() const { return table().rows.size(); }
  [[nodiscard]] std::size_t columns() const { return table().columns.size(); }
  [[nodiscard]] const TableColumn& column(std::size_t column) const {
    return table().columns[column];
  }
  [[nodiscard]] const Observation& cell(std::size_t row, std::size_t column) const {
    return report_.observations[index(row, column)];
  }
  // A blank among figures is nothing; in a row without figures, or unreadable, there is none.
  [[nodiscard]] const std::optional<Rational>& value(std::size_t row, std::size_t column) const {
    return values_[row * columns() + column];
  }
  [[nodiscard]] bool is_blank_row(std::size_t row) const { return blank_[row]; }
  // A row of shares or means: no column of it is the sum of others, nor it a part of a total row.
  [[nodiscard]] bool is_ratio_row(std::size_t row) const { return ratio_row_[row]; }

  // Words of the innermost heading, and of all above a column.
  [[nodiscard]] const WordSet& leaf(std::size_t column) const { return leaves_[column]; }
  [[nodiscard]] const WordSet& words(std::size_t column) const { return words_[column]; }
  // Counts and money, which add up; no shares, scores or comparisons.
  [[nodiscard]] bool adds_up(std::size_t column) const;
  [[nodiscard]] bool in_percent(std::size_t column) const {
    return column < columns() && this->column(column).kind == IndicatorKind::percent;
  }

  // Whether it holds in that row; nothing where its figures are zeros or not there.
  [[nodiscard]] std::optional<bool> vote(const ColumnRelation& reading, std::size_t row) const;
  [[nodiscard]] Votes votes(const ColumnRelation& reading) const;
  // The first row that denies it; the first with figures where none does.
  [[nodiscard]] std::size_t denying_row(const ColumnRelation& reading) const;
  // Whether the parts make the total, in one column.
  [[nodiscard]] std::optional<bool> vote(std::size_t total, const std::vector<std::size_t>& parts,
                                         std::size_t column) const;

  // Relations in every row that has figures for it.
  void add(const ColumnRelation& reading, Relation::Origin origin);
  void add_total(std::size_t total, const std::vector<std::size_t>& parts, std::size_t column,
                 Relation::Origin origin);
  // That a relation of a column, or of a row, could have been and was not found.
  void add_unexplained(RelationKind kind, std::size_t row, std::size_t column,
                       bool two_readings = false);

  // Columns that a relation explains already.
  [[nodiscard]] bool is_explained(std::size_t column) const { return explained_[column]; }
  // A form says what holds between its columns.
  [[nodiscard]] bool has_form() const { return table().schema != nullptr; }

 private:
  [[nodiscard]] std::size_t index(std::size_t row, std::size_t column) const {
    return *table().rows[row].first + column;
  }
  [[nodiscard]] Term term(std::size_t row, std::size_t column) const;
  // A share less another is a change in points; no other sum of shares says anything.
  [[nodiscard]] bool applies(const ColumnRelation& reading, std::size_t row) const;
  [[nodiscard]] bool has_figure(const std::vector<std::size_t>& columns, std::size_t row) const;
  [[nodiscard]] std::optional<Rational> sum(const std::vector<std::size_t>& columns,
                                            std::size_t minus, std::size_t row) const;

  Report& report_;
  std::size_t table_;
  const TableParts& parts_;
  std::vector<std::optional<Rational>> values_;
  std::vector<bool> blank_;
  std::vector<bool> ratio_row_;
  std::vector<bool> score_row_;  // points and ranks: no column of it is the sum of others
  std::vector<WordSet> leaves_;
  std::vector<WordSet> words_;
  std::vector<bool> explained_;
};

void add_known_relations(TableCells& table);  // of the form that the table is one of
void infer_formulas(TableCells& table);       // printed behind columns' numbers
void infer_totals(TableCells& table);         // headings "Tổng số" over their parts, balances
void infer_among(TableCells& table);          // "Trong đó" behind its whole, months of a quarter
void infer_shares(TableCells& table);         // shares and comparisons
void infer_total_rows(TableCells& table);     // rows "Tổng cộng", sections
void infer_list_total(TableCells& table);     // the same of a list with one column of values

}  // namespace cchc::extract
