#include "extract/infer.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/breakdown.hpp"
#include "extract/wording.hpp"

namespace cchc::extract {
namespace {

using Rows = std::vector<std::int32_t>;

bool is_quantity(const Observation& row) {
  return row.kind == IndicatorKind::count || row.kind == IndicatorKind::money;
}

class Inference {
 public:
  explicit Inference(Report& report)
      : report_(report),
        wordings_(report.observations.size()),
        children_(report.observations.size()),
        place_(report.observations.size()) {
    for (std::size_t k = 0; k < report.observations.size(); ++k) {
      const Observation& row = report.observations[k];
      Rows& brothers =
          row.parent < 0 ? top_[row.form] : children_[static_cast<std::size_t>(row.parent)];
      place_[k] = static_cast<std::ptrdiff_t>(brothers.size());
      brothers.push_back(static_cast<std::int32_t>(k));
    }
  }

  void run() {
    for (std::size_t k = 0; k < wordings_.size(); ++k) {
      const auto index = static_cast<std::int32_t>(k);
      if (row(index).indicator >= 0) continue;
      if (wording(index).share) {
        infer_share(index);
      } else {
        infer_breakdown(index);
      }
      infer_within_before(index);
    }
  }

 private:
  [[nodiscard]] const Observation& row(std::int32_t index) const {
    return report_.observations[static_cast<std::size_t>(index)];
  }
  // Read when first asked for: most rows are a schema's, and their wording tells nothing new.
  [[nodiscard]] const Wording& wording(std::int32_t index) {
    auto& known = wordings_[static_cast<std::size_t>(index)];
    if (!known) known = wording_of(row(index));
    return *known;
  }
  [[nodiscard]] const Rows& children(std::int32_t index) const {
    return children_[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] Term term(std::int32_t index) const {
    return {index, row(index).form, row(index).code};
  }

  void add(RelationKind kind, std::int32_t target, const Rows& operands) {
    Relation relation{kind, Relation::Origin::inferred, term(target), {}};
    for (const std::int32_t operand : operands) relation.operands.push_back(term(operand));
    report_.relations.push_back(std::move(relation));
  }

  // Rows with the same parent, in order.
  [[nodiscard]] const Rows& siblings(std::int32_t index) const {
    const std::int32_t parent = row(index).parent;
    return parent >= 0 ? children(parent) : top_.at(row(index).form);
  }
  // Where a row stands among its siblings.
  [[nodiscard]] Rows::const_iterator place(std::int32_t index) const {
    return siblings(index).begin() + place_[static_cast<std::size_t>(index)];
  }

  // Which of two counts is the whole; -1 where the words leave both readings.
  [[nodiscard]] std::int32_t whole_of(std::int32_t a, std::int32_t b) {
    const Wording& first = wording(a);
    const Wording& second = wording(b);
    if (first.whole != second.whole) return first.whole ? a : b;
    if (first.total != second.total) return first.total ? a : b;
    if (first.part != second.part) return first.part ? b : a;
    return -1;
  }

  void infer_share(std::int32_t share) {
    Rows counts;
    for (const std::int32_t child : children(share)) {
      if (is_quantity(row(child))) counts.push_back(child);
    }
    if (children(share).empty()) counts = counts_beside(share);
    if (children(share).empty() && counts.empty()) counts = counts_above(share);
    drop_subsets(counts);
    if (counts.size() != 2 || wording(counts[0]).unit != wording(counts[1]).unit) return;
    const std::int32_t whole = whole_of(counts[0], counts[1]);
    if (whole < 0) return;
    const std::int32_t part = whole == counts[0] ? counts[1] : counts[0];
    if (turns_away(wording(share), wording(part))) return;
    add(RelationKind::ratio, share, {part, whole});
  }

  // Counts whose name goes on from that of the count before ("Số TTHC đang cung cấp", "Số TTHC đang
  // cung cấp có phát sinh hồ sơ") are a part of it and no part of the share.
  void drop_subsets(Rows& counts) {
    if (counts.size() < 3) return;
    const std::string before = wording(counts[1]).name + ' ';
    for (auto count = counts.begin() + 2; count != counts.end();) {
      const bool subset = wording(*count).name.starts_with(before) &&
                          wording(*count).unit == wording(counts[1]).unit;
      if (!subset) return;
      add(RelationKind::at_most, *count, {counts[1]});
      count = counts.erase(count);
    }
  }

  // The only two counts among the share's brothers, standing right above or below it.
  [[nodiscard]] Rows counts_beside(std::int32_t share) {
    const Rows& brothers = siblings(share);
    Rows counts;
    for (const std::int32_t brother : brothers) {
      if (brother == share) continue;
      if (wording(brother).share || !is_quantity(row(brother)) || !children(brother).empty())
        return {};
      counts.push_back(brother);
    }
    return counts;
  }

  // The two counts right above a share among more brothers, where its name repeats that of the
  // part.
  [[nodiscard]] Rows counts_above(std::int32_t share) {
    const Rows& brothers = siblings(share);
    const auto here = place(share);
    if (here - brothers.begin() < 2) return {};
    Rows counts(here - 2, here);
    for (const std::int32_t count : counts) {
      if (!is_quantity(row(count)) || !children(count).empty()) return {};
    }
    const std::int32_t whole = whole_of(counts[0], counts[1]);
    const std::int32_t part = whole == counts[0] ? counts[1] : counts[0];
    if (whole < 0 || !names_count(wording(share), wording(part))) return {};
    return counts;
  }

  void infer_breakdown(std::int32_t total) {
    if (!is_quantity(row(total))) return;
    Rows parts;
    std::vector<const Wording*> words;
    bool among = false;
    for (const std::int32_t child : children(total)) {
      const Observation& part = row(child);
      if (part.kind == IndicatorKind::percent) continue;
      const bool same_unit =
          wording(child).unit.empty() || wording(child).unit == wording(total).unit;
      if (!is_quantity(part) || !same_unit || wording(child).part) return;
      among = among || part.among;
      parts.push_back(child);
      words.push_back(&wording(child));
    }
    if (parts.empty()) return;
    // "Trong đó" may name only some parts; they still cannot exceed the whole.
    if (among) {
      if (are_breakdown(wording(total), words)) add(RelationKind::at_least, total, parts);
      return;
    }
    if (parts.size() < 2 || !are_breakdown(wording(total), words)) return;
    add(wording(total).total ? RelationKind::sum : RelationKind::at_least, total, parts);
  }

  // "… có mặt" after "… được giao", "… đúng hạn" after "Tổng số …": within its whole.
  void infer_within_before(std::int32_t part) {
    const Rows& brothers = siblings(part);
    const auto here = place(part);
    if (here == brothers.begin()) return;
    const std::int32_t before = *(here - 1);
    if (!is_quantity(row(part)) || !is_quantity(row(before)) ||
        wording(part).unit != wording(before).unit)
      return;
    constexpr std::array<std::string_view, 1> present = {"co mat"};
    constexpr std::array<std::string_view, 1> assigned = {"duoc giao"};
    constexpr std::array<std::string_view, 1> timely = {"dung han"};
    constexpr std::array<std::string_view, 2> settled = {"giai quiet", "hoan thanh"};
    const Wording& whole = wording(before);
    const bool presence = has_any(wording(part).name, present) && has_any(whole.name, assigned);
    // What was received may be less than what was settled on time: some was carried over.
    const bool timeliness = has_any(wording(part).name, timely) && whole.total &&
                            has_any(whole.name, settled) && !has_any(whole.name, timely);
    if (presence || timeliness) add(RelationKind::at_most, part, {before});
  }

  Report& report_;
  std::vector<std::optional<Wording>> wordings_;
  std::vector<Rows> children_;
  std::map<std::string, Rows> top_;  // rows without a parent, by form
  std::vector<std::ptrdiff_t> place_;
};

}  // namespace

void infer_relations(Report& report) { Inference(report).run(); }

}  // namespace cchc::extract
