#include <algorithm>
#include <string>

#include "extract/inference/table_cells.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

struct Candidate {
  ColumnRelation relation;
  Votes votes;
  int named = 0;  // how far headings and places speak for it

  [[nodiscard]] bool is_better_than(const Candidate& other) const {
    const int balance = votes.yes - votes.no;
    const int others = other.votes.yes - other.votes.no;
    return balance != others ? balance > others : named > other.named;
  }
};

int shared_syllables(const std::string& a, const std::string& b) {
  constexpr std::string_view empty_words = " so ti le ho so tong % cua da duoc giai quiet ";
  int shared = 0;
  for (std::size_t start = 0; start < a.size();) {
    const std::size_t end = std::min(a.find(' ', start), a.size());
    const std::string word = ' ' + a.substr(start, end - start) + ' ';
    if (empty_words.find(word) == std::string::npos &&
        (' ' + b + ' ').find(word) != std::string::npos)
      ++shared;
    start = end + 1;
  }
  return shared;
}

class Shares {
 public:
  explicit Shares(TableCells& table) : table_(table) {
    for (std::size_t k = 0; k < table.columns(); ++k) {
      folded_.push_back(text::fold(path_text(table.column(k))));
      const bool amount = table.column(k).role != ColumnRole::share &&
                          table.column(k).role != ColumnRole::comparison && !table.in_percent(k);
      if (amount) amounts_.push_back(k);
    }
  }

  void infer() {
    for (std::size_t k = 0; k < table_.columns(); ++k) {
      const ColumnRole role = table_.column(k).role;
      if (table_.is_explained(k)) continue;
      const bool compares = role == ColumnRole::comparison;
      if (!compares && role != ColumnRole::share && !table_.in_percent(k)) continue;
      if (table_.leaf(k).has(Word::score)) continue;
      explain(k, compares);
    }
  }

 private:
  void explain(std::size_t target, bool compares) {
    best_ = {};
    found_ = false;
    if (compares && !table_.in_percent(target)) {
      try_pairs(target, RelationKind::difference);
    } else {
      if (!compares || !table_.leaf(target).has(Word::change))
        try_pairs(target, RelationKind::ratio);
      if (compares) try_pairs(target, RelationKind::change);
    }
    if (!compares && (!is_enough(best_) || best_.votes.no > 0)) try_sums(target);
    if (found_ && is_enough(best_)) {
      table_.add(best_.relation, Relation::Origin::inferred);
    } else if (amounts_.size() > 1) {
      table_.add_unexplained(compares ? RelationKind::change : RelationKind::ratio, row_of(target),
                             target);
    }
  }

  // The first row that bears a figure there.
  [[nodiscard]] std::size_t row_of(std::size_t column) const {
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      if (table_.cell(row, column).value) return row;
    }
    return 0;
  }

  // What two or three rows say may be chance; the headings must say it too.
  [[nodiscard]] static bool is_enough(const Candidate& candidate) {
    const Votes& votes = candidate.votes;
    if (votes.yes >= 2 && votes.yes >= 2 * votes.no) return true;
    if (votes.yes >= 1 && votes.no <= 1 && candidate.named >= 3) return true;
    // One pair that heading and place name both: the figures are the slip.
    return candidate.named >= named_outright && votes.yes >= votes.no;
  }

  // Points (see Candidate::named) with which headings and places leave no doubt.
  static constexpr int named_outright = 6;

  void consider(ColumnRelation relation, int named) {
    Candidate candidate{std::move(relation), {}, named};
    candidate.votes = table_.votes(candidate.relation);
    if (found_ && !candidate.is_better_than(best_)) return;
    best_ = std::move(candidate);
    found_ = true;
  }

  void try_pairs(std::size_t target, RelationKind kind) {
    for (const std::size_t part : amounts_) {
      for (const std::size_t whole : amounts_) {
        if (part == whole) continue;
        ColumnRelation relation{kind, target, {part}, {whole}, 0, false};
        if (kind == RelationKind::difference)
          relation = {kind, target, {part, whole}, {}, 1, false};
        if (kind == RelationKind::change) relation.over = {part};
        consider(std::move(relation), names(target, part, whole, kind));
      }
    }
  }

  // Early and on time together over all, late handled and late waiting.
  void try_sums(std::size_t target) {
    constexpr std::size_t most =
        24;  // columns; more are a table of another kind, and the work is their cube
    if (amounts_.size() > most) return;
    const Candidate before = best_;
    const bool had = is_enough(before);
    for (std::size_t a = 0; a < amounts_.size(); ++a) {
      for (std::size_t b = a + 1; b < amounts_.size(); ++b) {
        for (const std::size_t whole : amounts_) {
          if (whole == amounts_[a] || whole == amounts_[b]) continue;
          consider({RelationKind::ratio, target, {amounts_[a], amounts_[b]}, {whole}, 0, false},
                   names(target, amounts_[a], whole, RelationKind::ratio));
        }
      }
    }
    const auto& over = best_.relation.over;
    const bool named =
        over.size() == 2 && names_part(target, over[0]) && names_part(target, over[1]);
    const bool enough = best_.votes.prove() || (named && best_.votes.support());
    if (!enough || (had && best_.votes.no > 0)) best_ = before;
  }

  // "Tỷ lệ giải quyết trước hạn, đúng hạn" names the column "Trước hạn".
  [[nodiscard]] bool names_part(std::size_t target, std::size_t part) const {
    const auto& path = table_.column(part).path;
    return !path.empty() && shared_syllables(text::fold(path.back()), folded_[target]) > 0;
  }

  [[nodiscard]] static int time_points(ColumnRole role, bool now) {
    if (now) return role == ColumnRole::result ? 2 : role == ColumnRole::cumulative ? 1 : 0;
    return role == ColumnRole::previous || role == ColumnRole::same_period ||
                   role == ColumnRole::plan
               ? 2
               : 0;
  }

  // How far the headings, and where the columns stand, speak for a pair.
  [[nodiscard]] int names(std::size_t target, std::size_t part, std::size_t whole,
                          RelationKind kind) const {
    int points =
        time_points(table_.column(part).role, true) + time_points(table_.column(whole).role, false);
    const auto& own = table_.column(target).path;
    const auto& other = table_.column(part).path;
    const bool one_heading = own.size() > 1 && other.size() == own.size() &&
                             std::equal(own.begin(), own.end() - 1, other.begin());
    if (one_heading && part + 1 == target) points += 4;
    points += std::min(2, 2 * shared_syllables(folded_[part], folded_[target]));
    if (part + 1 == target) ++points;
    if (kind != RelationKind::ratio) return points;
    if (table_.words(whole).has(Word::total)) ++points;
    if (whole < part) ++points;
    if (table_.leaf(part).has_any(Word::state, Word::way)) ++points;
    if (table_.leaf(whole).has_any(Word::state, Word::way)) points -= 2;
    return points;
  }

  TableCells& table_;
  std::vector<std::size_t> amounts_;
  std::vector<std::string> folded_;
  Candidate best_;
  bool found_ = false;
};

}  // namespace

void infer_shares(TableCells& table) { Shares(table).infer(); }

}  // namespace cchc::extract
