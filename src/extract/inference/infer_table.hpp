// The rows of a report as inference sees them: their words folded once, who stands under whom.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "cchc/report.hpp"
#include "extract/inference/wording.hpp"

namespace cchc::extract {

using Rows = std::vector<CellId>;  // indexes in Report::observations

// How a row's list is introduced.
enum class ListKind : std::uint8_t {
  plain,
  among,  // "trong đó": may name only some parts
  whole,  // "gồm", "bao gồm", "chia ra": claims that the list is whole
};

class InferTable {
 public:
  explicit InferTable(Report& report);

  [[nodiscard]] std::size_t size() const { return parents_.size(); }
  [[nodiscard]] const Report& report() const { return report_; }
  [[nodiscard]] const Observation& row(CellId index) const { return report_.cell(index); }
  // Read when first asked for: most rows are a schema's, and their wording tells nothing new.
  [[nodiscard]] const Wording& wording(CellId index) const;
  // A row that only introduces others ("Trong đó:") is nobody's parent.
  [[nodiscard]] CellId parent(CellId index) const { return parents_[*index]; }
  [[nodiscard]] ListKind list_kind(CellId index) const { return lists_[*index]; }
  [[nodiscard]] const Rows& children(CellId index) const { return children_[*index]; }
  // Rows with the same parent, itself included, in order.
  [[nodiscard]] const Rows& siblings(CellId index) const;

  // Cells that other columns explain: those of a matrix, shares and comparisons. The names of
  // their rows say nothing of them.
  [[nodiscard]] bool stands_apart(const Observation& row) const;

  // Of the siblings those that are no share, and those that are totals: looked through once for all
  // the shares among them.
  [[nodiscard]] const Rows& plain_siblings(CellId index) const { return brood(index).plain; }
  [[nodiscard]] const Rows& total_siblings(CellId index) const { return brood(index).totals; }

  // A number of things, of money or of another unit that is no share, no rank and no date.
  [[nodiscard]] bool is_quantity(CellId index) const;
  // Written alike, or both money whose worth is known.
  [[nodiscard]] bool same_unit(CellId a, CellId b) const;
  // The same, or one of the two has no unit of its own.
  [[nodiscard]] bool units_agree(CellId a, CellId b) const;

  // One relation of a kind over a target, and one bound of a part by a whole: the first stands.
  void add(RelationKind kind, CellId target, const Rows& operands);
  [[nodiscard]] bool has(RelationKind kind, CellId target) const;
  // The words speak of a relation, and more than one could be meant.
  void add_two_readings(RelationKind kind, CellId target);
  // Whether a sum or a bound that was added keeps the one within the other.
  [[nodiscard]] bool is_bounded(CellId part, CellId whole) const;

 private:
  struct Brood {
    Rows plain;
    Rows totals;
  };
  [[nodiscard]] const Brood& brood(CellId index) const;
  [[nodiscard]] Term term(CellId index) const { return {index, row(index).form, row(index).code}; }

  Report& report_;
  mutable std::vector<std::optional<Wording>> wordings_;
  std::vector<CellId> parents_;
  std::vector<ListKind> lists_;
  std::vector<Rows> children_;
  std::vector<Rows> roots_;                                // of each form
  std::vector<std::size_t> root_group_;                    // by row: index in roots_
  mutable std::unordered_map<const Rows*, Brood> broods_;  // by siblings()
  std::vector<std::uint8_t> kinds_;           // by target: which kinds were added, a bit each
  std::unordered_set<std::uint64_t> bounds_;  // part and whole of what was added
};

}  // namespace cchc::extract
