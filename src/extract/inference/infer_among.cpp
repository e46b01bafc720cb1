#include <algorithm>
#include <string>

#include "extract/inference/table_cells.hpp"
#include "lexicon/lists.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

using Columns = std::vector<std::size_t>;

// Columns whose headings say of what they are parts: of the column before them.
class Among {
 public:
  explicit Among(TableCells& table) : table_(table) {}

  void infer() {
    for (std::size_t target = 0; target + 1 < table_.columns(); ++target) {
      const bool is_part = is_among(target);
      if (is_part || !table_.adds_up(target)) continue;
      if (!table_.is_explained(target)) infer_parts(target, group_behind(target));
    }
    for (std::size_t target = months; target < table_.columns(); ++target) {
      if (table_.adds_up(target) && !table_.is_explained(target)) infer_quarter(target);
    }
  }

 private:
  static constexpr std::size_t months = 3;  // of a quarter

  [[nodiscard]] const std::vector<std::string>& path(std::size_t column) const {
    return table_.column(column).path;
  }

  [[nodiscard]] bool is_among(std::size_t column) const {
    return std::any_of(path(column).begin(), path(column).end(), opens_among);
  }

  static bool opens_among(const std::string& heading) {
    return lexicon::list_opened_at_start(text::fold(heading)) == lexicon::ListClaim::some;
  }

  // "Số DVC | Trong đó: Toàn trình, Một phần", "Có mặt | Trong đó nữ": the parts right behind it.
  [[nodiscard]] Columns group_behind(std::size_t target) const {
    Columns group;
    if (path(target).size() != 1) return group;
    for (std::size_t k = target + 1; k < table_.columns() && is_among(k); ++k) {
      if (!opens_among(path(k).front())) return {};
      if (table_.adds_up(k)) group.push_back(k);
    }
    return group;
  }

  // "Trong đó" does not say that nothing is missing: the figures must.
  void infer_parts(std::size_t target, const Columns& parts) {
    if (parts.empty()) return;
    const ColumnRelation sum{RelationKind::sum, target, parts, {}, 0, false};
    const Votes votes = parts.size() > 1 ? table_.votes(sum) : Votes{};
    if (votes.prove()) return table_.add(sum, Relation::Origin::inferred);
    if (votes.yes > 0) {
      table_.add_unexplained(RelationKind::sum, table_.denying_row(sum), target);
    }
    for (const std::size_t part : parts) {
      if (table_.is_explained(part) || !stays_within(part, target)) continue;
      table_.add({RelationKind::at_most, part, {target}, {}, 0, false}, Relation::Origin::inferred);
    }
  }

  // One row in four may be a slip; more, and the heading means something else.
  [[nodiscard]] bool stays_within(std::size_t part, std::size_t whole) const {
    Votes votes;
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      const auto& less = table_.value(row, part);
      const auto& more = table_.value(row, whole);
      if (less && more && !less->is_zero()) votes.add(*less <= *more);
    }
    return votes.prove();
  }

  [[nodiscard]] bool names(std::size_t column, std::string_view words) const {
    return !path(column).empty() && lexicon::has_words(text::fold(path(column).back()), words);
  }

  // Three months make the quarter, of what is counted; what is left over at the end of a month does
  // not add up, so that one row that denies it is admitted and never accused.
  void infer_quarter(std::size_t target) {
    if (!names(target, "qui") || names(target, "thang")) return;
    const Columns parts{target - 3, target - 2, target - 1};
    const bool said = std::all_of(parts.begin(), parts.end(), [&](std::size_t k) {
      return names(k, "thang") && !names(k, "qui") && table_.adds_up(k);
    });
    if (!said) return;
    const ColumnRelation sum{RelationKind::sum, target, parts, {}, 0, false};
    const Votes votes = table_.votes(sum);
    if (votes.no == 0 && votes.yes > 0) return table_.add(sum, Relation::Origin::inferred);
    if (votes.yes > 0) table_.add_unexplained(RelationKind::sum, table_.denying_row(sum), target);
  }

  TableCells& table_;
};

}  // namespace

void infer_among(TableCells& table) { Among(table).infer(); }

}  // namespace cchc::extract
