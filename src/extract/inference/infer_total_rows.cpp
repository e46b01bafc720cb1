#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "extract/inference/table_cells.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

using Rows = std::vector<std::size_t>;

// "TỔNG SỐ", "CẤP TỈNH": no small letter in it.
bool is_in_capitals(std::string_view label) {
  bool letters = false;
  for (const char c : label) {
    if (c >= 'a' && c <= 'z') return false;
    letters = letters || (c >= 'A' && c <= 'Z');
  }
  return letters;
}

class TotalRows {
 public:
  explicit TotalRows(TableCells& table) : table_(table) {
    for (std::size_t column = 0; column < table.columns(); ++column) {
      if (table.adds_up(column)) columns_.push_back(column);
    }
    for (std::size_t row = 0; row < table.rows(); ++row) {
      if (table.table().rows[row].kind == RowKind::total && !table.is_blank_row(row))
        totals_.push_back(row);
    }
  }

  void infer() {
    if (columns_.empty()) return;
    infer_totals();
    infer_sections();
    infer_cumulative_rows();
  }

  // Of a list the rows must count one thing: indicators are each of something else.
  void infer_of_list() {
    if (columns_.empty()) return;
    if (lists_one_thing()) return infer_totals();
    for (const std::size_t total : totals_)
      table_.add_unexplained(RelationKind::sum, total, columns_.front());
  }

 private:
  [[nodiscard]] const Observation& row(std::size_t index) const { return table_.cell(index, 0); }
  [[nodiscard]] bool is_total(std::size_t index) const {
    return table_.table().rows[index].kind == RowKind::total;
  }

  // The row above in the outline; rows() where there is none in this table.
  [[nodiscard]] std::size_t parent(std::size_t index) const {
    const CellId above = row(index).parent;
    if (!above.known()) return table_.rows();
    const auto& rows = table_.table().rows;
    for (std::size_t k = 0; k < rows.size(); ++k) {
      if (rows[k].first == above) return k;
    }
    return table_.rows();
  }

  // Rows with figures from `first` to `last` that are no totals.
  [[nodiscard]] Rows items(std::size_t first, std::size_t last) const {
    Rows rows;
    for (std::size_t k = first; k < last; ++k) {
      if (!is_total(k) && !table_.is_blank_row(k) && !table_.is_ratio_row(k)) rows.push_back(k);
    }
    return rows;
  }

  template <typename Wanted>
  static Rows filter(const Rows& rows, Wanted wanted) {
    Rows found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found), wanted);
    return found;
  }

  [[nodiscard]] bool has_ancestor_in(std::size_t index, const Rows& rows) const {
    for (std::size_t above = parents_[index]; above < table_.rows(); above = parents_[above]) {
      if (std::binary_search(rows.begin(), rows.end(), above)) return true;
    }
    return false;
  }

  // The ways in which rows may make up a total: the highest, the lowest, those with a number, those
  // without, those in capitals, all.
  [[nodiscard]] std::vector<Rows> readings(const Rows& rows) const {
    std::vector<Rows> found;
    const auto add = [&](Rows parts) {
      if (parts.size() < 2 || std::find(found.begin(), found.end(), parts) != found.end()) return;
      found.push_back(std::move(parts));
    };
    add(filter(rows, [&](std::size_t k) { return !has_ancestor_in(k, rows); }));
    add(filter(rows, [&](std::size_t k) {
      return std::none_of(rows.begin(), rows.end(),
                          [&](std::size_t other) { return other != k && parents_[other] == k; });
    }));
    const auto numbered = [&](std::size_t k) { return !row(k).printed.empty(); };
    const auto capitals = [&](std::size_t k) { return is_in_capitals(row(k).label); };
    add(filter(rows, numbered));
    add(filter(rows, std::not_fn(numbered)));
    add(filter(rows, capitals));
    add(filter(rows, std::not_fn(capitals)));
    add(rows);
    return found;
  }

  [[nodiscard]] Votes votes(std::size_t total, const Rows& parts) const {
    Votes votes;
    for (const std::size_t column : columns_) votes.add(table_.vote(total, parts, column));
    return votes;
  }

  void find_parents() {
    parents_.clear();
    for (std::size_t k = 0; k < table_.rows(); ++k) parents_.push_back(parent(k));
  }

  void infer_totals() {
    find_parents();
    for (const std::size_t total : totals_) explain_total(total);
  }

  // The rows of the part that a total stands in: tables under one heading with lines of text
  // between.
  [[nodiscard]] std::pair<std::size_t, std::size_t> part_of(std::size_t total) const {
    std::size_t first = 0;
    for (const std::size_t begin : table_.parts().begins) {
      if (begin > total) return {first, begin};
      first = begin;
    }
    return {first, table_.rows()};
  }

  // One total is of the whole table. Of several the last or first is of the whole, the others of
  // the rows before them.
  [[nodiscard]] std::vector<Rows> readings_of(std::size_t total) const {
    const auto all = readings(items(0, table_.rows()));
    const auto [first, last] = part_of(total);
    const bool in_part = first > 0 || last < table_.rows();
    if (totals_.size() == 1 && !in_part) return all;
    std::vector<Rows> found;
    if (in_part) found = readings(items(first, last));
    if (totals_.size() == 1) {
      found.insert(found.end(), all.begin(), all.end());
      return found;
    }
    const auto place = std::find(totals_.begin(), totals_.end(), total);
    const std::size_t before = place == totals_.begin() ? 0 : *(place - 1) + 1;
    const std::size_t behind = place + 1 == totals_.end() ? table_.rows() : *(place + 1);
    for (const Rows& rows : readings(items(before, total))) found.push_back(rows);
    for (const Rows& rows : readings(items(total + 1, behind))) found.push_back(rows);
    Rows others = totals_;
    others.erase(std::find(others.begin(), others.end(), total));
    if (others.size() > 1) found.push_back(std::move(others));
    found.insert(found.end(), all.begin(), all.end());
    return found;
  }

  void explain_total(std::size_t total) {
    const auto candidates = readings_of(total);
    const Rows* best = nullptr;
    Votes best_votes;
    for (const Rows& rows : candidates) {
      const Votes these = votes(total, rows);
      if (best != nullptr && these.yes <= best_votes.yes) continue;
      best = &rows;
      best_votes = these;
    }
    if (best == nullptr) return;
    const bool only = candidates.size() == 1;
    const bool said = best_votes.yes >= best_votes.no;
    const bool possible = best_votes.yes * 2 >= best_votes.no && best_votes.yes >= 2;
    const bool lone = only && best_votes.yes + best_votes.no <= 2 && !table_.parts().begun_anew;
    if (!said && !possible && !lone) {
      table_.add_unexplained(RelationKind::sum, total, columns_.front(), candidates.size() > 1);
      return;
    }
    const bool certain = best_votes.yes > 0 && best_votes.yes >= best_votes.no && says_sum(total);
    const auto origin = certain ? Relation::Origin::printed : Relation::Origin::inferred;
    for (const std::size_t column : columns_) table_.add_total(total, *best, column, origin);
    if (best->size() < items(0, table_.rows()).size()) remember_sections(*best);
  }

  // "Tổng cộng", "Cộng": the row says that it adds up; "Toàn tỉnh" may count more than is listed.
  [[nodiscard]] bool says_sum(std::size_t total) const {
    const std::string name = text::fold(row(total).label);
    return name.starts_with("tong") || name.starts_with("cong");
  }

  // Rows that make up the total stand over those behind them, where no outline says it.
  void remember_sections(const Rows& rows) {
    const bool flat = std::all_of(parents_.begin(), parents_.end(),
                                  [&](std::size_t above) { return above == table_.rows(); });
    if (flat) sections_ = rows;
  }

  [[nodiscard]] Rows below(std::size_t section) const {
    Rows children;
    for (std::size_t k = section + 1; k < table_.rows(); ++k) {
      if (parents_[k] == section && !table_.is_blank_row(k) && !is_total(k)) children.push_back(k);
    }
    if (!children.empty() || sections_.empty()) return children;
    const auto place = std::find(sections_.begin(), sections_.end(), section);
    if (place == sections_.end()) return children;
    const std::size_t last = place + 1 == sections_.end() ? table_.rows() : *(place + 1);
    return items(section + 1, last);
  }

  [[nodiscard]] bool lists_one_thing() const {
    const Observation* first = nullptr;
    for (std::size_t k = 0; k < table_.rows(); ++k) {
      const Observation& item = row(k);
      if (is_total(k) || table_.is_blank_row(k)) continue;
      const bool counted = item.kind == IndicatorKind::count || item.kind == IndicatorKind::money ||
                           item.kind == IndicatorKind::unknown;
      // What was received and what was settled of it are no parts of one whole.
      const bool flows = lexicon::words_in(text::fold(item.label))
                             .has_any(Word::received, Word::settled, Word::pending, Word::share,
                                      Word::score, Word::total);
      if (!counted || flows || item.indicator.known()) return false;
      if (first != nullptr && text::fold(first->unit) != text::fold(item.unit)) return false;
      first = &item;
    }
    return first != nullptr && std::all_of(totals_.begin(), totals_.end(), [&](std::size_t k) {
             return row(k).unit.empty() || text::fold(row(k).unit) == text::fold(first->unit);
           });
  }

  // Indicators have units of their own, and names that say what is a part of what.
  [[nodiscard]] bool counts_one_thing() const {
    const auto& unit = row(0).unit;
    for (std::size_t k = 0; k < table_.rows(); ++k) {
      if (row(k).unit != unit) return false;
    }
    return table_.column(0).role == ColumnRole::value || unit.empty();
  }

  // A section's figures are those of the rows below it, if most of the table says so.
  void infer_sections() {
    if (!counts_one_thing()) return;
    struct Section {
      std::size_t row;
      Rows parts;
      Votes votes;
    };
    std::vector<Section> sections;
    Votes all;
    for (std::size_t k = 0; k < table_.rows(); ++k) {
      if (is_total(k) || table_.is_blank_row(k)) continue;
      Rows parts = below(k);
      if (parts.empty()) continue;
      const Votes these = votes(k, parts);
      all.yes += these.yes;
      all.no += these.no;
      sections.push_back({k, std::move(parts), these});
    }
    if (!all.prove()) return;
    for (const Section& section : sections) {
      if (section.votes.yes < section.votes.no) continue;
      for (const std::size_t column : columns_)
        table_.add_total(section.row, section.parts, column, Relation::Origin::inferred);
    }
  }

  // "Lũy kế" under "Trong kỳ" and "Kỳ trước".
  void infer_cumulative_rows() {
    Votes all;
    Rows found;
    for (std::size_t k = 2; k < table_.rows(); ++k) {
      const bool said = lexicon::words_in(text::fold(row(k).label)).has(Word::cumulative) &&
                        is_one_of_two(k - 1) && is_one_of_two(k - 2);
      if (!said || table_.is_blank_row(k)) continue;
      const Votes these = votes(k, {k - 2, k - 1});
      all.yes += these.yes;
      all.no += these.no;
      found.push_back(k);
    }
    if (!all.prove()) return;
    for (const std::size_t k : found) {
      for (const std::size_t column : columns_)
        table_.add_total(k, {k - 2, k - 1}, column, Relation::Origin::inferred);
    }
  }

  [[nodiscard]] bool is_one_of_two(std::size_t index) const {
    return lexicon::words_in(text::fold(row(index).label)).has_any(Word::current, Word::previous) &&
           !table_.is_blank_row(index);
  }

  TableCells& table_;
  Rows columns_;
  Rows totals_;
  Rows sections_;
  Rows parents_;
};

}  // namespace

void infer_total_rows(TableCells& table) { TotalRows(table).infer(); }
void infer_list_total(TableCells& table) { TotalRows(table).infer_of_list(); }

}  // namespace cchc::extract
