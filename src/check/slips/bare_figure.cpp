// A minus or a separator too many in a figure that no relation can be judged with as it stands.
#include <span>
#include <utility>
#include <vector>

#include "check/finding_builder.hpp"
#include "check/slips/likely_slips.hpp"
#include "check/slips/mend.hpp"

namespace cchc::checking {
namespace {

// Whether a figure fits all relations of its cell, and some of them say so.
bool fits(const Examination& examination, const Assumption& figure) {
  const Report& report = examination.report;
  bool confirmed = false;
  for (const std::uint32_t index : examination.relations_of(figure.observation)) {
    switch (judge(report, report.relations[index], std::span(&figure, 1)).verdict) {
      case Verdict::unchecked:
        break;
      case Verdict::holds:
      case Verdict::ratio_truncated:
      case Verdict::remainder_hidden:
        confirmed = true;
        break;
      default:
        return false;
    }
  }
  return confirmed;
}

}  // namespace

std::vector<Suggestion> bare_figure(const Examination& examination, CellId observation) {
  const Report& report = examination.report;
  const Observation& row = report.cell(observation);
  if (!row.value) return {};
  const bool negative = row.value->is_negative();
  const Decimal right =
      negative ? Decimal(-row.value->units(), row.value->scale()) : Decimal(row.value->units());
  if (right == *row.value || !is_plausible(row, right)) return {};
  if (!fits(examination, {observation, right})) return {};
  Suggestion suggestion;
  suggestion.how = negative ? How::stray_minus : How::stray_mark;
  suggestion.form = row.form;
  suggestion.code = row.code;
  suggestion.value = right;
  suggestion.facts = {{"cell", name_of(report, observation, row.form)},
                      {"is", Quantity{*row.value}},
                      {"should_be", std::vector{Quantity{right}}}};
  suggestion.observation = observation;
  return {std::move(suggestion)};
}

}  // namespace cchc::checking
