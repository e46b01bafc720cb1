// What a run adds up to.
#pragma once

#include <cstddef>
#include <map>
#include <ostream>
#include <string_view>

#include "cchc/emit.hpp"

namespace cchc::batch {

class Tally {
 public:
  void add(const CheckedReport& report);

  [[nodiscard]] const Summary& summary() const { return summary_; }
  // Findings of each rule, by its id.
  [[nodiscard]] const std::map<std::string_view, std::size_t>& by_rule() const { return by_rule_; }

 private:
  Summary summary_;
  std::map<std::string_view, std::size_t> by_rule_;
};

}  // namespace cchc::batch
