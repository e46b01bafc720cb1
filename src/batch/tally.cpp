#include "batch/tally.hpp"

#include "cchc/rule.hpp"

namespace cchc::batch {

void Tally::add(const CheckedReport& report) {
  ++summary_.reports;
  ++(report.failed ? summary_.failed : summary_.checked);
  for (const Finding& finding : report.findings) {
    ++by_rule_[finding.rule->id];
    switch (finding.severity) {
      case Severity::error:
        ++summary_.errors;
        break;
      case Severity::warning:
        ++summary_.warnings;
        break;
      case Severity::info:
        ++summary_.infos;
        break;
    }
  }
}

}  // namespace cchc::batch
