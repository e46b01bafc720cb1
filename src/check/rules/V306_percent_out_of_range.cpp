#include <algorithm>
#include <array>

#include "base/cell.hpp"
#include "check/figure.hpp"
#include "check/row_rule.hpp"
#include "check/rule_list.hpp"
#include "check/slips/likely_slips.hpp"

namespace cchc::checking {
namespace {

bool is_out_of_range(const Observation& row) {
  if (row.kind != IndicatorKind::percent || !is_certain(row)) return false;
  if (row.reading == Reading::fraction) return false;
  if (row.value->is_negative()) return !row.may_be_negative;
  return !row.may_exceed_100 && *row.value > Decimal(100);
}

void add_range(Finding& finding, const Observation& row) {
  add_value(finding, row);
  if (row.value->is_negative()) finding.variant = "negative";
  // That the share is one of a whole was read from its name.
  finding.inferred = !row.indicator.known() && !row.value->is_negative();
}

// What the ratio's own figures say of it (A401) tells this too.
bool is_told(const Examination& examination, CellId observation) {
  return examination.is_target_of(observation, Verdict::ratio_wrong);
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const auto first = static_cast<std::ptrdiff_t>(findings.size());
  report_rows(examination, rule, findings, is_out_of_range, add_range);
  const auto told = [&](const Finding& f) { return is_told(examination, f.observation); };
  findings.erase(std::remove_if(findings.begin() + first, findings.end(), told), findings.end());
  for (auto finding = findings.begin() + first; finding != findings.end(); ++finding) {
    if (finding->actual->is_negative()) {
      finding->suggestions = bare_figure(examination, finding->observation);
    }
  }
}

constexpr std::string_view bad = "5.1.1 | Tỷ lệ sở, ngành đã kết nối, liên thông | % | 102";
constexpr std::string_view good = "5.1.1 | Tỷ lệ sở, ngành đã kết nối, liên thông | % | 100";

constexpr std::array variants = {
    MessageVariant{"negative",
                   {"Tỷ lệ ở chỉ tiêu {cell} ghi {value}%; tỷ lệ không thể âm.",
                    "The percentage at {cell} reads {value}%; a percentage cannot be negative."}},
};

}  // namespace

const Rule V306 = {
    .id = "V306",
    .name = "percent-out-of-range",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Tỷ lệ âm hoặc vượt quá 100%",
         .message = "Tỷ lệ ở chỉ tiêu {cell} ghi {value}%; tỷ lệ này không thể vượt quá 100%.",
         .why = "Tỷ lệ phần trăm của một bộ phận so với toàn bộ không thể âm, cũng không thể vượt "
                "100%.",
         .mend = "Kiểm tra lại tử số, mẫu số và dấu thập phân.",
         .bad = bad,
         .good = good},
    .english = {.title = "Percentage out of range",
                .message =
                    "The percentage at {cell} reads {value}%; this share cannot exceed 100%.",
                .why = "The share of a part in its whole is neither negative nor above 100%.",
                .mend = "Check numerator, denominator and the decimal mark.",
                .bad = bad,
                .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
