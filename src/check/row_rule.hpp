// Rules that look at one row at a time.
#pragma once

#include <utility>
#include <vector>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"

namespace cchc::checking {

// One finding for every row that `applies`, with its value as `actual`; `describe` adds facts.
template <typename Applies, typename Describe>
void report_rows(const Examination& examination, const Rule& rule, std::vector<Finding>& findings,
                 Applies applies, Describe describe) {
  const auto& rows = examination.report.observations;
  for (std::size_t index = 0; index < rows.size(); ++index) {
    if (!applies(rows[index])) continue;
    Finding finding = about_row(rule, examination.report, CellId(index));
    finding.actual = rows[index].value;
    describe(finding, rows[index]);
    findings.push_back(std::move(finding));
  }
}

}  // namespace cchc::checking
