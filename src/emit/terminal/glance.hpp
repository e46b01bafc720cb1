// A run of several reports at a glance: a line each, then what could not be read and why.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cchc/emit.hpp"
#include "emit/terminal/style.hpp"
#include "emit/terminal/tally.hpp"

namespace cchc::emit {

// Keeps a few words of every report, never a report.
class Glance {
 public:
  void add(const CheckedReport& checked, Language language);
  [[nodiscard]] std::size_t size() const { return lines_.size(); }

  // Below 120 columns the organisation stands for its file, which is named where there is none and
  // where the names of two lines would read alike.
  // Uses width, language and order of the options.
  [[nodiscard]] std::string write(const EmitOptions& options, const Painter& paint) const;

 private:
  struct Line {
    std::string organization;
    std::string path;
    std::string period;
    Tally tally;
    std::size_t known = 0;
    const Rule* gravest = nullptr;
    Severity severity = Severity::info;
    std::string place;
    bool failed = false;
  };
  struct Failure {
    std::string path;
    std::string reason;
  };

  [[nodiscard]] std::vector<Line> sorted(const std::string& order) const;

  std::vector<Line> lines_;
  std::vector<Failure> failures_;

  friend class GlanceTable;
};

}  // namespace cchc::emit
