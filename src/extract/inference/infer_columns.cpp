#include <algorithm>
#include <map>
#include <string>

#include "extract/inference/table_cells.hpp"
#include "extract/table/column_numbers.hpp"
#include "lexicon/lists.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

using Columns = std::vector<std::size_t>;

// The column of each number that the form prints.
class Numbers {
 public:
  explicit Numbers(const TableCells& table) {
    for (std::size_t k = 0; k < table.columns(); ++k) {
      const std::string& number = table.column(k).number;
      if (number.empty()) continue;
      const bool twice = !columns_.emplace(number, k).second;
      ambiguous_ = ambiguous_ || twice;
    }
  }

  // Nothing where one of them is not a column of values.
  [[nodiscard]] std::optional<Columns> find(const std::vector<std::string>& numbers) const {
    Columns found;
    for (const std::string& number : numbers) {
      const auto place = columns_.find(number);
      if (ambiguous_ || place == columns_.end()) return std::nullopt;
      found.push_back(place->second);
    }
    return found;
  }

 private:
  std::map<std::string, std::size_t> columns_;
  bool ambiguous_ = false;
};

std::optional<ColumnRelation> relation_of(const TableCells& table, const Numbers& numbers,
                                          std::size_t target) {
  const auto formula = read_column_formula(table.column(target).formula);
  if (!formula) return std::nullopt;
  const auto over = numbers.find(formula->over);
  const auto under = numbers.find(formula->under);
  if (!over || !under) return std::nullopt;
  ColumnRelation relation{RelationKind::sum, target, *over, *under, formula->minus, false};
  if (under->empty()) {
    if (formula->minus > 0) relation.kind = RelationKind::difference;
    return relation;
  }
  relation.kind = RelationKind::ratio;
  if (formula->minus > 0) {
    if (under->size() != 1 || over->back() != under->front()) return std::nullopt;
    relation.kind = RelationKind::change;
    relation.over.pop_back();
    relation.minus = 0;
  }
  if (formula->percent || table.in_percent(target)) return relation;
  // "3 = 2/1" says nothing of per cent: the figures do.
  ColumnRelation plain = relation;
  plain.plain = true;
  const bool is_plain =
      relation.kind == RelationKind::ratio && table.votes(plain).yes > table.votes(relation).yes;
  return is_plain ? plain : relation;
}

class Totals {
 public:
  explicit Totals(TableCells& table) : table_(table) {}

  void infer() {
    for (std::size_t target = 0; target < table_.columns(); ++target) {
      if (!table_.adds_up(target) || table_.is_explained(target)) continue;
      if (table_.leaf(target).has(Word::total) && depth(target) > 1) {
        infer_group(target);
      } else if (is_whole(target)) {
        infer_run(target);
      }
    }
    if (!table_.has_form()) infer_balance();
  }

 private:
  [[nodiscard]] const std::vector<std::string>& path(std::size_t column) const {
    return table_.column(column).path;
  }
  [[nodiscard]] std::size_t depth(std::size_t column) const { return path(column).size(); }

  [[nodiscard]] bool is_whole(std::size_t column) const {
    const WordSet& words = table_.leaf(column);
    return words.has_any(Word::total, Word::settled, Word::received, Word::pending) &&
           !words.has_any(Word::state, Word::way) && depth(column) == 1;
  }

  // Columns under the heading that `target` stands under, without itself.
  [[nodiscard]] Columns members(std::size_t target) const {
    const auto& own = path(target);
    Columns found;
    for (std::size_t k = 0; k < table_.columns(); ++k) {
      const auto& other = path(k);
      const bool inside =
          other.size() >= own.size() && std::equal(own.begin(), own.end() - 1, other.begin());
      if (k != target && inside && table_.adds_up(k)) found.push_back(k);
    }
    return found;
  }

  // Columns one deeper that are totals of their own group stand for it.
  [[nodiscard]] Columns tops(const Columns& columns, std::size_t depth_of_parts) const {
    Columns found;
    for (const std::size_t k : columns) {
      const bool total_inside = table_.leaf(k).has(Word::total) && depth(k) > depth_of_parts;
      if (depth(k) <= depth_of_parts || total_inside) found.push_back(k);
    }
    return found;
  }

  bool try_sum(std::size_t target, const Columns& parts, bool plain_words) {
    if (parts.size() < 2) return false;
    const ColumnRelation sum{RelationKind::sum, target, parts, {}, 0, false};
    const Votes votes = table_.votes(sum);
    if (votes.yes + votes.no == 0) return true;
    if (!votes.prove() && !(plain_words && votes.bear_out())) return false;
    table_.add(sum, Relation::Origin::inferred);
    return true;
  }

  // "Tổng số" beside what it is the total of, under one heading.
  void infer_group(std::size_t target) {
    const Columns all = members(target);
    if (all.empty()) return;
    const bool among =
        std::any_of(all.begin(), all.end(), [&](std::size_t k) { return is_among(k); });
    if (try_sum(target, all, !among)) return;
    if (try_sum(target, tops(all, depth(target)), !among)) return;
    if (among) {
      for (const std::size_t part : all) add_bound(part, target);
      return;
    }
    if (all.size() > 1) table_.add_unexplained(RelationKind::sum, first_row(), target);
  }

  [[nodiscard]] bool is_among(std::size_t column) const {
    const auto& headings = path(column);
    return std::any_of(headings.begin(), headings.end(), [](const std::string& heading) {
      return lexicon::list_opened_at_start(text::fold(heading)) == lexicon::ListClaim::some;
    });
  }

  void add_bound(std::size_t part, std::size_t whole) {
    table_.add({RelationKind::at_most, part, {whole}, {}, 0, false}, Relation::Origin::inferred);
  }

  [[nodiscard]] std::size_t first_row() const {
    std::size_t row = 0;
    while (row + 1 < table_.rows() && table_.is_blank_row(row)) ++row;
    return row;
  }

  // A total at the top beside its parts: those behind it, or those before it.
  void infer_run(std::size_t target) {
    for (const bool behind : {true, false}) {
      const Columns run = run_of(target, behind);
      // From the longest on: what stands far away may be something else.
      for (std::size_t size = run.size(); size >= 2; --size) {
        const Columns parts(run.begin(), run.begin() + static_cast<std::ptrdiff_t>(size));
        if (!say_parts(target, parts)) continue;
        if (prove(target, parts)) return;
      }
      if (admit(target, run)) return;
    }
  }

  // Figures of most rows say it, words do not: too little to accuse the others, too much to pass.
  bool admit(std::size_t target, const Columns& parts) {
    const ColumnRelation sum{RelationKind::sum, target, parts, {}, 0, false};
    const Votes votes = table_.votes(sum);
    if (parts.size() < 2 || votes.no == 0 || !votes.support()) return false;
    table_.add_unexplained(RelationKind::sum, table_.denying_row(sum), target);
    return true;
  }

  bool prove(std::size_t target, const Columns& parts) {
    const ColumnRelation sum{RelationKind::sum, target, parts, {}, 0, false};
    if (!table_.votes(sum).support()) return false;
    table_.add(sum, Relation::Origin::inferred);
    return true;
  }

  // Neighbours that may be parts, the nearest first; a total of the same rank ends them.
  [[nodiscard]] Columns run_of(std::size_t target, bool behind) const {
    Columns run;
    for (std::size_t k = target; behind ? k + 1 < table_.columns() : k > 0;) {
      k = behind ? k + 1 : k - 1;
      if (!table_.adds_up(k)) continue;
      if (depth(k) == 1 && table_.leaf(k).has(Word::total)) break;
      run.push_back(k);
    }
    return tops(run, 1).empty() ? run : heads(run);
  }

  // Of each heading with a total of its own the total, of others all.
  [[nodiscard]] Columns heads(const Columns& run) const {
    Columns found;
    for (const std::size_t k : run) {
      const bool has_total = std::any_of(run.begin(), run.end(), [&](std::size_t other) {
        return depth(other) > 1 && path(other).front() == path(k).front() &&
               table_.leaf(other).has(Word::total);
      });
      if (!has_total || table_.leaf(k).has(Word::total)) found.push_back(k);
    }
    return found;
  }

  // "Đã số hóa", "Chưa số hóa": what is denied is the rest.
  [[nodiscard]] bool are_complements(const Columns& parts) const {
    if (parts.size() != 2) return false;
    const auto denied = [&](std::size_t k) {
      return lexicon::has_words(text::fold(path(k).back()), "chua");
    };
    return denied(parts[0]) != denied(parts[1]);
  }

  // Whether the headings say that these may be all parts: exclusive states or ways, levels, bodies,
  // done and not done. What was received is more than what was settled of it.
  [[nodiscard]] bool say_parts(std::size_t target, const Columns& parts) const {
    const auto all_have = [&](auto... words) {
      return std::all_of(parts.begin(), parts.end(),
                         [&](std::size_t k) { return table_.words(k).has_any(words...); });
    };
    const bool received = table_.words(target).has(Word::received);
    const bool total = table_.leaf(target).has(Word::total);
    if (all_have(Word::state) && !received) return true;
    if (all_have(Word::way, Word::carried) || are_complements(parts)) return true;
    if (!total) return false;
    if (all_have(Word::level) || all_have(Word::body)) return true;
    const bool denied = std::any_of(parts.begin(), parts.end(), [&](std::size_t k) {
      return table_.leaf(k).has_any(Word::state, Word::pending);
    });
    const bool any_flow = all_have(Word::received, Word::carried);
    return !received ? denied || any_flow || parts.size() >= 3 : any_flow;
  }

  // The column that stands for all that has this word: a total, or the only one.
  [[nodiscard]] std::optional<std::size_t> whole_of(Word word, Word other, Word another) const {
    std::optional<std::size_t> found;
    for (std::size_t k = 0; k < table_.columns(); ++k) {
      const bool says =
          table_.words(k).has(word) && !table_.words(k).has(other) && !table_.words(k).has(another);
      if (!says || !table_.adds_up(k)) continue;
      if (table_.leaf(k).has(Word::total)) return k;
      if (depth(k) > 1 || table_.leaf(k).has_any(Word::state, Word::way)) continue;
      if (found) return std::nullopt;
      found = k;
    }
    return found;
  }

  // Received = settled + pending, where the headings say all three.
  void infer_balance() {
    const auto pending = whole_of(Word::pending, Word::received, Word::carried);
    if (!pending) return;
    auto received = whole_of(Word::received, Word::pending, Word::score);
    if (!received) return;
    Columns parts = settled(*pending);
    if (parts.empty()) return;
    parts.push_back(*pending);
    ColumnRelation balance{RelationKind::sum, *received, parts, {}, 0, false};
    if (table_.votes(balance).prove()) {
      table_.add(balance, Relation::Origin::inferred);
      return;
    }
    // What came over from before stands beside what was received.
    for (std::size_t k = 0; k < table_.columns(); ++k) {
      if (!table_.leaf(k).has(Word::carried) || k == *received) continue;
      ColumnRelation carried = balance;
      carried.kind = RelationKind::difference;
      carried.over.push_back(k);
      carried.minus = 1;
      if (!table_.votes(carried).prove()) continue;
      table_.add(carried, Relation::Origin::inferred);
      return;
    }
  }

  [[nodiscard]] Columns settled(std::size_t pending) const {
    Columns states;
    for (std::size_t k = 0; k < table_.columns(); ++k) {
      const WordSet& words = table_.words(k);
      if (k == pending || !words.has(Word::settled) || !table_.adds_up(k)) continue;
      if (words.has_any(Word::pending, Word::received)) continue;
      if (table_.leaf(k).has(Word::total)) return {k};
      states.push_back(k);
    }
    return states;
  }

  TableCells& table_;
};

}  // namespace

void infer_formulas(TableCells& table) {
  const Numbers numbers(table);
  for (std::size_t target = 0; target < table.columns(); ++target) {
    if (table.column(target).formula.empty() || table.is_explained(target)) continue;
    const auto relation = relation_of(table, numbers, target);
    const bool denied = relation && !table.votes(*relation).bear_out();
    // A formula that its own table denies in most rows is misprinted, or was misread.
    if (!relation || denied) {
      table.add_unexplained(RelationKind::sum, 0, target);
      continue;
    }
    table.add(*relation, Relation::Origin::printed);
  }
}

void infer_totals(TableCells& table) { Totals(table).infer(); }

}  // namespace cchc::extract
