#include "check/number_finding.hpp"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "check/finding_builder.hpp"

namespace cchc::checking {
namespace {

std::string without_last_dot(std::string number) {
  while (!number.empty() && (number.back() == '.' || number.back() == ' ')) number.pop_back();
  return number;
}

const Observation& row_of(const Report& report, CellId observation) {
  return report.cell(observation);
}

std::string printed_number(const Observation& row) {
  std::string printed = without_last_dot(row.printed);
  return printed.empty() ? row.code : printed;
}

std::string_view variant_of(const NumberFault& fault) {
  switch (fault.problem) {
    case NumberProblem::duplicate:
      return fault.by_form ? "by-form" : "";
    case NumberProblem::out_of_order:
      return !fault.other.known() ? "" : "after";
    case NumberProblem::exchanged:
      return fault.expected.empty() ? "misplaced" : "exchanged";
    case NumberProblem::other_style:
      return "other-style";
    case NumberProblem::wrong_parent:
      return !fault.other.known() ? "misplaced" : "";
    case NumberProblem::shrunk:
      return fault.alike.empty() ? "shrunk" : "all-shrunk";
  }
  return "";
}

// Of the block's rows that lost the beginning of their numbers: all of them, in order.
void add_shrunk(Finding& finding, const Report& report, const NumberFault& fault) {
  std::vector<std::string> printed = {printed_number(row_of(report, fault.observation))};
  std::vector<std::string> expected = {fault.expected};
  for (const CellId index : fault.alike) {
    const Observation& row = row_of(report, index);
    printed.push_back(printed_number(row));
    expected.push_back(row.code);
  }
  add_fact(finding, "block", row_of(report, fault.other).code);
  add_fact(finding, "rows", std::ssize(printed));
  add_fact(finding, "numbers", std::move(printed));
  add_fact(finding, "expected", std::move(expected));
}

void add_facts(Finding& finding, const Report& report, const NumberFault& fault) {
  if (fault.problem == NumberProblem::shrunk) return add_shrunk(finding, report, fault);
  add_fact(finding, "printed", without_last_dot(row_of(report, fault.observation).printed));
  if (fault.other.known()) {
    const Observation& other = row_of(report, fault.other);
    add_fact(finding, "other", printed_number(other));
    add_fact(finding, "other_label", label_of(other));
  }
  if (!fault.expected.empty()) add_fact(finding, "expected", fault.expected);
}

}  // namespace

Finding about_number(const Rule& rule, const Report& report, const NumberFault& fault) {
  const Observation& row = row_of(report, fault.observation);
  Finding finding = about_row(rule, report, fault.observation);
  finding.location = row.number_location;
  finding.variant = variant_of(fault);
  add_facts(finding, report, fault);
  const auto add_other = [&](CellId observation) {
    add_related(finding, report, observation);
    finding.related.back().location = row_of(report, observation).number_location;
  };
  if (fault.other.known()) add_other(fault.other);
  for (const CellId alike : fault.alike) add_other(alike);
  return finding;
}

}  // namespace cchc::checking
