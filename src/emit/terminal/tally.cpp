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

const Finding* gravest_finding(const CheckedReport& checked) {
  const auto found =
      std::max_element(checked.findings.begin(), checked.findings.end(),
                       [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
  return found == checked.findings.end() ? nullptr : &*found;
}

}  // namespace cchc::emit
