// Known findings that no longer fail a run: a JSON file, a finding a line, each with room for the
// reason why it is accepted. A finding is recognised by its fingerprint.
#pragma once

#include <ostream>
#include <string>
#include <unordered_map>
#include <vector>

#include "cchc/emit.hpp"

namespace cchc::cli {

struct KnownFinding {
  std::string fingerprint;
  std::string path;  // the report's, as it was written when the baseline was made
  std::string rule;
  std::string form;
  std::string code;
  std::string message;
  std::string reason;
  bool seen = false;  // in this run
};

class Baseline {
 public:
  Baseline() = default;
  // Throws UsageError: the file is not there (unless it may be missing), or is no baseline.
  Baseline(const std::string& path, bool may_be_missing, Language language);

  // Takes the known findings out of the report, which `rules` were run on, and notes which of them
  // are still there. Findings of a file that could not be checked always stay.
  void filter(CheckedReport& report, const RuleSettings& rules);

  // Entries of reports that were checked in this run, or are gone, and that were not found again,
  // though their rule was run.
  [[nodiscard]] std::vector<KnownFinding> stale() const;
  [[nodiscard]] std::size_t left_out() const { return left_out_; }
  [[nodiscard]] const std::vector<KnownFinding>& findings() const { return findings_; }

 private:
  std::vector<KnownFinding> findings_;
  [[nodiscard]] KnownFinding* find(const Finding& finding, const std::string& place);

  std::unordered_multimap<std::string, std::size_t> by_fingerprint_;
  std::unordered_map<std::string, const RuleSettings*> rules_of_;  // by place of the report
  std::size_t left_out_ = 0;
};

// Gathers the findings of a run for --write-baseline.
class BaselineWriter {
 public:
  // The entries of reports that this run does not check, or not with their rule, are taken over
  // from `former`, reasons from there and from `used`, the baseline that this run reads.
  BaselineWriter(const Baseline& former, const Baseline& used, Language language);
  void add(const CheckedReport& report, const RuleSettings& rules);
  void write(std::ostream& out) const;
  // Findings of this run.
  [[nodiscard]] std::size_t size() const { return findings_.size(); }

 private:
  const Baseline& former_;
  Language language_;
  std::unordered_map<std::string, std::string> reasons_;
  std::unordered_map<std::string, const RuleSettings*> rules_of_;  // by place of the report
  std::vector<KnownFinding> findings_;
};

}  // namespace cchc::cli
