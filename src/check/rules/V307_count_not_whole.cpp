#include "base/cell.hpp"
#include "check/figure.hpp"
#include "check/row_rule.hpp"
#include "check/rule_list.hpp"
#include "check/slips/likely_slips.hpp"

namespace cchc::checking {
namespace {

bool is_no_count(const Observation& row) {
  return is_certain(row) && is_faulty_count(row, *row.value);
}

// What the relations that wait for this figure say that it should be.
std::vector<Suggestion> likely_figures(const Examination& examination, const Finding& finding) {
  for (const std::uint32_t relation : examination.relations_of(finding.observation)) {
    if (!examination.judgements[relation].withheld) continue;
    std::vector<Suggestion> suggestions = likely_slips(examination, relation).suggestions;
    std::erase_if(suggestions, [&](const Suggestion& suggestion) {
      return suggestion.form != finding.form || suggestion.code != finding.code;
    });
    if (!suggestions.empty()) return suggestions;
  }
  return bare_figure(examination, finding.observation);
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const std::size_t first = findings.size();
  report_rows(examination, rule, findings, is_no_count, add_value);
  for (std::size_t index = first; index < findings.size(); ++index) {
    findings[index].suggestions = likely_figures(examination, findings[index]);
  }
}

constexpr std::string_view bad = "2.1 | Tổng số biên chế được giao trong năm | Người | 77,5";
constexpr std::string_view good = "2.1 | Tổng số biên chế được giao trong năm | Người | 77";

}  // namespace

const Rule V307 = {
    .id = "V307",
    .name = "count-not-whole",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Số lượng không phải số nguyên",
         .message =
             "Chỉ tiêu {cell} ghi số lượng là “{raw}”; số lượng phải là số nguyên, không âm.",
         .why = "Số người, số hồ sơ, số văn bản phải là số nguyên, không âm; ghi khác đi thường là "
                "do gõ nhầm dấu chấm, dấu phẩy.",
         .mend = "Kiểm tra dấu chấm, dấu phẩy và ghi lại số nguyên.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Count is not whole",
         .message =
             "Indicator {cell} is a count but reads “{raw}”; counts are whole and not negative.",
         .why = "Persons, cases and documents come whole; usually a separator was mistyped.",
         .mend = "Check dots and commas and write a whole number.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
