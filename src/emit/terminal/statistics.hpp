// How often each rule spoke in a run (--statistics).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "cchc/emit.hpp"
#include "emit/terminal/style.hpp"

namespace cchc::emit {

class Statistics {
 public:
  void add(const CheckedReport& checked);

  // A line a rule, the most frequent first; empty where nothing was found.
  [[nodiscard]] std::string write(std::size_t width, Language language, const Painter& paint) const;

  struct Entry {
    const Rule* rule = nullptr;
    Severity severity = Severity::info;
    std::size_t findings = 0;
    std::size_t reports = 0;
  };
  [[nodiscard]] const std::map<std::string_view, Entry>& by_rule() const { return by_rule_; }

 private:
  std::map<std::string_view, Entry> by_rule_;  // by id
};

}  // namespace cchc::emit
