#include "check/number_finding.hpp"

#include <string>

#include "check/finding_builder.hpp"

namespace cchc::checking {
namespace {

std::string without_last_dot(std::string number) {
  while (!number.empty() && (number.back() == '.' || number.back() == ' ')) number.pop_back();
  return number;
}

}  // namespace

Finding about_number(const Rule& rule, const Report& report, const NumberFault& fault) {
  const auto& row = report.observations[static_cast<std::size_t>(fault.observation)];
  Finding finding = about_row(rule, report, fault.observation);
  finding.location = row.number_location;
  add_fact(finding, "printed", without_last_dot(row.printed));
  Phrase should;
  if (!fault.expected.empty()) {
    should = {"; đúng ra là " + fault.expected, "; it should be " + fault.expected};
  }
  add_fact(finding, "should", should);

  Phrase after;
  Phrase under;
  Phrase other_label;
  if (fault.other >= 0) {
    const auto& other = report.observations[static_cast<std::size_t>(fault.other)];
    const std::string printed = without_last_dot(other.printed);
    const std::string& number = printed.empty() ? other.code : printed;
    after = {" (sau hàng " + number + ")", " (after row " + number + ")"};
    under = {" (mục " + number + ")", " (block " + number + ")"};
    other_label = label_of(other);
    add_related(finding, report, fault.other);
    finding.related.back().location = other.number_location;
  }
  add_fact(finding, "after", after);
  add_fact(finding, "under", under);
  add_fact(finding, "other_label", other_label);
  return finding;
}

}  // namespace cchc::checking
