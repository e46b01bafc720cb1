#include "extract/matching/fit.hpp"

namespace cchc::extract {
namespace {

// For each indicator the one at the top of its form that it stands under.
std::vector<std::size_t> tops_of(const Schema& schema) {
  std::vector<std::size_t> tops(schema.indicators.size());
  for (std::size_t index = 0; index < tops.size(); ++index) {
    const IndicatorId parent = schema.indicators[index].parent;
    tops[index] = parent.known() ? tops[*parent] : index;
  }
  return tops;
}

}  // namespace

Fit measure_fit(const Schema& schema, const std::vector<FormKeys>& keys,
                const Alignment& alignment) {
  Fit fit;
  fit.rows = alignment.rows;
  fit.likeness = alignment.likeness;
  const auto tops = tops_of(schema);
  std::vector<bool> touched(schema.indicators.size(), false);
  for (std::size_t form = 0; form < keys.size(); ++form) {
    for (std::size_t row = 0; row < keys[form].size(); ++row) {
      const IndicatorId match = alignment.indicators[form][row];
      if (!match.known()) continue;
      ++fit.matched;
      touched[tops[*match]] = true;
      const std::string& printed = keys[form][row].number;
      if (printed.empty()) continue;
      ++fit.numbered;
      if (printed == schema.indicators[*match].number) ++fit.agreeing;
    }
  }
  for (std::size_t index = 0; index < tops.size(); ++index) {
    const Indicator& indicator = schema.indicators[index];
    const std::uint8_t edition = alignment.editions[indicator.form];
    const bool in_edition = edition == 0 || indicator.edition == 0 || indicator.edition == edition;
    if (touched[tops[index]] && in_edition) ++fit.expected;
  }
  return fit;
}

bool fits(const Fit& fit, bool other_level) {
  constexpr float same_level_share = 0.6F;
  constexpr float other_level_share = 0.85F;  // forms of the levels are alike
  constexpr float least = 2.5F;               // rows; a page with two known names is no form
  const float share = other_level ? other_level_share : same_level_share;
  if (fit.likeness < least || fit.likeness < share * static_cast<float>(fit.rows)) return false;
  // Tables of somebody's own reach about 0.6, reports by the form and parts of them 1 and more
  // (tests/extract/fit_test.cpp measures it).
  constexpr float enough = 0.75F;
  return fit.completeness() + fit.agreement() >= enough;
}

float Fit::completeness() const {
  constexpr std::size_t doubt = 4;  // rows; a block of two or three is soon complete
  return static_cast<float>(matched) / static_cast<float>(expected + doubt);
}

float Fit::agreement() const {
  // As if three more rows were there of which one agrees: where no numbers are printed they
  // speak neither for the form nor against it, and few of them say little; protects short parts.
  constexpr float unseen = 3;
  constexpr float unseen_agreeing = 1;  // a third, as of tables of somebody's own; protects these
  return (static_cast<float>(agreeing) + unseen_agreeing) / (static_cast<float>(numbered) + unseen);
}

}  // namespace cchc::extract
