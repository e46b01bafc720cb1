// A report with what several rules need of it, worked out once.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cchc/report.hpp"
#include "check/judgement.hpp"
#include "check/numbering.hpp"

namespace cchc::checking {

struct Examination {
  explicit Examination(const Report& examined);

  const Report& report;
  std::vector<Judgement> judgements;  // one a relation, in the order of Report::relations
  std::vector<NumberFault> number_faults;

  // Relations, by index, in which a row's cell takes part.
  [[nodiscard]] std::span<const std::uint32_t> relations_of(CellId observation) const;

  // Whether some relation whose target is this row got this verdict.
  [[nodiscard]] bool is_target_of(CellId observation, Verdict verdict) const;

 private:
  std::vector<std::uint32_t> first_;  // where an observation's relations begin in memberships_
  std::vector<std::uint32_t> memberships_;
};

}  // namespace cchc::checking
