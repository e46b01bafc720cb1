// Stage 4: Report to Findings. Knows relations and exact arithmetic; no files, no words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cchc/finding.hpp"
#include "cchc/report.hpp"
#include "cchc/rule.hpp"

namespace cchc {

// Which rules run and how grave each is. The default is every rule at its own severity.
class RuleSettings {
 public:
  RuleSettings();
  // Selectors are an id ("A401"), a prefix ("A4", "S") or a name ("ratio-mismatch"). False where
  // it names no rule. The first select() call turns every other rule off.
  bool select(std::string_view selector);
  bool ignore(std::string_view selector);
  bool set_severity(std::string_view selector, Severity severity);

  [[nodiscard]] bool enabled(const Rule& rule) const;
  [[nodiscard]] Severity severity(const Rule& rule) const;

 private:
  std::vector<bool> enabled_;
  std::vector<Severity> severities_;
  bool selected_ = false;
};

struct CheckResult {
  std::vector<Finding> findings;  // in the order of the report, then by rule
  std::vector<Unchecked> unchecked;
  std::size_t relations_held = 0;  // how many agree
};

CheckResult check(const Report& report, const RuleSettings& settings = {});

}  // namespace cchc
