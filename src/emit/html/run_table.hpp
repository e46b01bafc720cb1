// A run of several reports at a glance: a line each, and charts. Keeps a few words of a report.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cchc/emit.hpp"
#include "emit/terminal/tally.hpp"

namespace cchc::emit::html {

class RunTable {
 public:
  explicit RunTable(Language language) : language_(language) {}

  void add(const CheckedReport& checked, const std::string& id);
  [[nodiscard]] std::size_t size() const { return lines_.size(); }
  [[nodiscard]] std::string write() const;

 private:
  struct Line {
    std::string id;
    std::string name;
    std::string path;
    std::string period;
    Tally tally;
    bool failed = false;
    bool skipped = false;
    std::string rules;               // ids, each once
    std::optional<Decimal> on_time;  // the report's first share settled on time
  };
  [[nodiscard]] std::string mark_of(const Line& line) const;
  [[nodiscard]] std::string charts() const;

  Language language_;
  std::vector<Line> lines_;
  std::map<const Rule*, std::size_t> by_rule_;
};

}  // namespace cchc::emit::html
