#include <algorithm>

#include "cchc/row_code.hpp"
#include "extract/inference/breakdown.hpp"
#include "extract/inference/infer_kinds.hpp"
#include "extract/inference/kinds.hpp"
#include "lexicon/lists.hpp"
#include "lexicon/terms.hpp"

namespace cchc::extract {
namespace {

using lexicon::ListClaim;
using lexicon::Role;

class Parts {
 public:
  Parts(InferTable& table, CellId total) : table_(table), total_(total) {}

  void infer() {
    if (table_.children(total_).empty()) return;
    if (is_heading()) {
      infer_heading();
      return;
    }
    if (!table_.is_quantity(total_)) return;
    const bool is_list = collect();
    if (is_list && infer_list()) return;
    if (is_list && may_be_total()) table_.add_two_readings(RelationKind::sum, total_);
    infer_kinds();
  }

 private:
  [[nodiscard]] const Wording& of(CellId row) const { return table_.wording(row); }

  // "Tổng số" over rows in its unit, whose words do not tell whether they are all its parts.
  [[nodiscard]] bool may_be_total() const {
    return rows_.size() > 1 && list_.total->total && !list_.among && list_.numbered &&
           !of(total_).flowing && may_add_up(list_) && !add_up();
  }

  // Nothing is left to be asked then. Of blank rows nothing can be.
  [[nodiscard]] bool add_up() const {
    const auto& total = table_.row(total_).value;
    Rational sum;
    for (const CellId row : rows_) {
      const auto& part = table_.row(row).value;
      if (!part || !total) return true;
      sum = sum + Rational(*part);
    }
    return sum == Rational(*total);
  }

  // A row without a unit that bears a figure all the same.
  [[nodiscard]] bool is_heading() const {
    const Observation& row = table_.row(total_);
    return row.kind == IndicatorKind::unknown && of(total_).unit.empty() && row.value &&
           row.value->scale() == 0 && !of(total_).share;
  }

  // The rows under the total as one list; false where they are things of several kinds.
  bool collect() {
    list_.total = &of(total_);
    list_.level = table_.report().metadata.level;
    list_.among = lexicon::list_opened_at_end(list_.total->name) == ListClaim::some;
    list_.numbered = true;
    for (const CellId child : table_.children(total_)) {
      if (table_.row(child).kind == IndicatorKind::percent) continue;
      const bool fits = is_amount(child) && table_.units_agree(child, total_) && !of(child).total &&
                        of(child).repeats == of(total_).repeats &&
                        !is_other_time(of(child), of(total_));
      if (!fits) return false;
      const ListKind kind = table_.list_kind(child);
      list_.claims_whole = kind == ListKind::whole && (rows_.empty() || list_.claims_whole);
      list_.among = list_.among || kind == ListKind::among ||
                    lexicon::list_opened_at_start(of(child).name) == ListClaim::some;
      list_.numbered = list_.numbered && read_printed(table_.row(child).printed).has_value();
      rows_.push_back(child);
      list_.parts.push_back(&of(child));
    }
    return !rows_.empty();
  }

  // A part without a unit of its own has that of the total.
  [[nodiscard]] bool is_amount(CellId row) const {
    const Observation& cell = table_.row(row);
    const bool inherits = cell.kind == IndicatorKind::unknown && of(row).unit.empty() &&
                          !of(row).share && (!cell.value || cell.value->scale() == 0);
    return inherits || table_.is_quantity(row);
  }

  bool infer_list() {
    if (rows_.size() < 2 && !list_.among) return false;
    Breakdown found = breakdown_of(list_);
    if (found == Breakdown::whole && of(total_).roles.has(Role::for_others))
      found = Breakdown::disjoint;
    if (found == Breakdown::none) return false;
    if (found == Breakdown::whole) settle_before_time(table_, total_, rows_);
    table_.add(found == Breakdown::whole ? RelationKind::sum : RelationKind::at_least, total_,
               rows_);
    return true;
  }

  // "Học sinh nữ" under "Số học sinh": how the kinds overlap is not said, each is within the whole.
  void infer_kinds() {
    for (const CellId child : table_.children(total_)) {
      if (is_kind(child)) table_.add(RelationKind::at_most, child, {total_});
    }
  }

  [[nodiscard]] bool is_kind(CellId child) const {
    const Wording& kind = of(child);
    const Wording& total = of(total_);
    const std::string whole = std::string(without_lead(total.name)) + ' ';
    return without_lead(kind.name).starts_with(whole) && table_.is_quantity(child) &&
           table_.same_unit(child, total_) && !kind.total && !kind.flowing &&
           kind.repeats == total.repeats &&
           !kind.roles.any({Role::gone, Role::comes, Role::leaves, Role::mean, Role::score}) &&
           !is_other_time(kind, total) && negations_of(kind).empty() &&
           !exclude_each_other(kinds_of(kind.name), kinds_of(total.name));
  }

  // A heading's figure is that of the rows whose names go on from its own, or of all levels and
  // channels under it.
  void infer_heading() {
    const auto& children = table_.children(total_);
    if (of(total_).roles.any({Role::mean, Role::score})) return;
    const bool counts = without_lead(of(total_).name).size() < of(total_).name.size();
    const bool named = std::all_of(children.begin(), children.end(),
                                   [&](CellId row) { return !of(row).unit.empty(); });
    if (!counts && !named) return;  // "Chỉ số …" over levels: neither says that it counts
    if (collect() && breakdown_of(list_) == Breakdown::whole && rows_.size() > 1) {
      table_.add(RelationKind::sum, total_, rows_);
      return;
    }
    const std::string front = of(total_).name + ' ';
    const auto goes_on = [&](CellId row) { return of(row).name.starts_with(front); };
    const auto end = std::find_if_not(children.begin(), children.end(), goes_on);
    const Rows parts(children.begin(), end);
    const bool one_unit = std::all_of(parts.begin(), parts.end(), [&](CellId row) {
      return table_.is_quantity(row) && table_.same_unit(row, parts.front());
    });
    const bool others = std::any_of(end, children.end(), [&](CellId row) {
      return !parts.empty() && table_.same_unit(row, parts.front());
    });
    if (parts.size() >= 2 && one_unit && !others && !of(parts.front()).unit.empty())
      table_.add(RelationKind::sum, total_, parts);
  }

  InferTable& table_;
  CellId total_;
  Rows rows_;
  PartList list_;
};

}  // namespace

void infer_parts(InferTable& table, CellId total) { Parts(table, total).infer(); }

}  // namespace cchc::extract
