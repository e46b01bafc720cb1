// A row in tỷ đồng where its form, or the rows that it is computed with, are in triệu.
#include <optional>
#include <string_view>
#include <vector>

#include "check/figure.hpp"
#include "check/finding_builder.hpp"
#include "check/slips/proposal.hpp"

namespace cchc::checking {
namespace {

constexpr int cost_of_other_unit_than_form = 1 * cost_unit;
constexpr int cost_of_other_unit_than_rows = 4 * cost_unit;

class UnitSlips {
 public:
  UnitSlips(const Report& report, const Relation& relation, Proposals& proposals)
      : report_(report), relation_(relation), proposals_(proposals) {}

  void propose() {
    each_cell([this](CellId cell) {
      if (const auto usual = unit_of_form(cell)) {
        add(cell, *usual, cost_of_other_unit_than_form);
        return;
      }
      each_cell(
          [this, cell](CellId other) { add(cell, row(other).unit, cost_of_other_unit_than_rows); });
    });
  }

 private:
  [[nodiscard]] const Observation& row(CellId index) const { return report_.cell(index); }

  template <typename Visit>
  void each_cell(Visit visit) const {
    const auto look_at = [&](const Term& term) {
      if (cell_state(report_, term) != CellState::given) return;
      if (row(term.observation).kind == IndicatorKind::money) visit(term.observation);
    };
    look_at(relation_.target);
    for (const Term& term : relation_.operands) look_at(term);
  }

  [[nodiscard]] std::optional<std::string_view> unit_of_form(CellId cell) const {
    if (report_.schema == nullptr || !row(cell).indicator.known()) return std::nullopt;
    return report_.schema->indicators[*row(cell).indicator].unit;
  }

  // The same figure under the other unit, written in the row's own.
  void add(CellId cell, std::string_view usual, int cost) {
    const Observation& written = row(cell);
    Observation meant = written;
    meant.unit = usual;
    const Rational factor = unit_of(meant) / unit_of(written);
    if (factor == Rational(Decimal(1))) return;
    int scale = written.value->scale();
    const Rational value = Rational(*written.value) * factor;
    while (scale < Decimal::max_scale && Rational(value.rounded(scale)) != value) ++scale;
    proposals_.push_back(
        {How::mistaken_unit,
         {{cell, value.rounded(scale)}},
         cost,
         {{"is", Quantity{*written.value, written.unit}},
          {"should_be", std::vector{Quantity{*written.value, std::string(usual)}}}}});
  }

  const Report& report_;
  const Relation& relation_;
  Proposals& proposals_;
};

}  // namespace

void propose_unit_slips(const Examination& examination, std::size_t relation,
                        Proposals& proposals) {
  UnitSlips(examination.report, examination.report.relations[relation], proposals).propose();
}

}  // namespace cchc::checking
