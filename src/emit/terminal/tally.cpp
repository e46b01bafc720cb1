#include "emit/terminal/tally.hpp"

#include <algorithm>

namespace cchc::emit {

Tally count_findings(const CheckedReport& checked) {
  Tally tally;
  for (const auto& finding : checked.findings) {
    switch (finding.severity) {
      case Severity::error:
        ++tally.errors;
        break;
      case Severity::warning:
        ++tally.warnings;
        break;
      case Severity::info:
        ++tally.infos;
        break;
    }
  }
  return tally;
}

RelationTally count_relations(const CheckedReport& checked) {
  const std::size_t unchecked = checked.unchecked.size();
  // What was not understood is no relation yet.
  const auto known = static_cast<std::size_t>(std::count_if(
      checked.unchecked.begin(), checked.unchecked.end(), [](const Unchecked& relation) {
        return relation.reason != Unchecked::Reason::not_understood;
      }));
  const std::size_t all = checked.report.relations.size();
  return {all > known ? all - known : 0, unchecked};
}

const Finding* gravest_finding(const CheckedReport& checked) {
  const auto found =
      std::max_element(checked.findings.begin(), checked.findings.end(),
                       [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
  return found == checked.findings.end() ? nullptr : &*found;
}

}  // namespace cchc::emit
