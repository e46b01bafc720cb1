#include "check/slips/prose_figures.hpp"

#include <algorithm>
#include <string>

#include "check/figure.hpp"
#include "text/fold.hpp"

namespace cchc::checking {
namespace {

// Digits of a figure that stands in prose and table not by chance.
constexpr int telling_with_unit = 3;
constexpr int telling_alone = 4;  // digits; shorter ones stand in both by chance

int count_digits(const Decimal& value) {
  int digits = 0;
  for (auto units = value.units(); units > 0; units /= 10) ++digits;
  return digits;
}

bool has_unit(const ProseFigure& figure, const std::string& unit) {
  return !unit.empty() && figure.unit.starts_with(unit);
}

}  // namespace

bool prose_has(const Report& report, const Observation& row, const Decimal& value) {
  const int digits = count_digits(value);
  if (digits < telling_with_unit) return false;
  const bool is_percent = row.kind == IndicatorKind::percent;
  const std::string unit = is_percent ? "%" : text::fold(row.unit);
  return std::any_of(report.prose.begin(), report.prose.end(), [&](const ProseSentence& sentence) {
    return std::any_of(
        sentence.figures.begin(), sentence.figures.end(), [&](const ProseFigure& figure) {
          return figure.value == value &&
                 (has_unit(figure, unit) || (digits >= telling_alone && !is_percent));
        });
  });
}

}  // namespace cchc::checking
