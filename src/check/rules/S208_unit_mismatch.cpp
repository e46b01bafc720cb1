#include <algorithm>
#include <string>
#include <utility>

#include "base/names.hpp"
#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"
#include "text/fold.hpp"

namespace cchc::checking {
namespace {

// Order of words does not matter ("Có = 1; Không = 0" for "Không = 0 Có = 1").
std::vector<std::uint32_t> words_of_unit(std::string_view unit) {
  auto words = text::syllables(text::fold(unit));
  std::sort(words.begin(), words.end());
  return words;
}

bool is_unit_of(const Indicator& indicator, std::string_view unit) {
  const auto words = words_of_unit(unit);
  return words.empty() || words == words_of_unit(indicator.unit) ||
         std::any_of(indicator.units.begin(), indicator.units.end(),
                     [&](std::string_view other) { return words == words_of_unit(other); });
}

bool unit_stands_in_its_column(const Observation& row) {
  return !names::shift[row.shift].in_unit || !names::shift[row.shift].guessed;
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const Report& report = examination.report;
  if (report.schema == nullptr) return;
  for (std::size_t index = 0; index < report.observations.size(); ++index) {
    const Observation& row = report.observations[index];
    if (!row.indicator.known() || !unit_stands_in_its_column(row)) continue;
    const auto& indicator = report.schema->indicators[*row.indicator];
    if (indicator.unit.empty() || row.unit == indicator.unit || is_unit_of(indicator, row.unit)) {
      continue;
    }
    Finding finding = about_row(rule, report, CellId(index));
    if (row.unit_location.known()) finding.location = row.unit_location;
    add_fact(finding, "unit", row.unit);
    add_fact(finding, "right_unit", std::string(indicator.unit));
    findings.push_back(std::move(finding));
  }
}

constexpr std::string_view bad = "1.2 | Đã thực hiện giải ngân vốn đầu tư công | Tỷ đồng | 55";
constexpr std::string_view good =
    "1.2 | Đã thực hiện giải ngân vốn đầu tư công | Triệu đồng | 54.984";

}  // namespace

const Rule S208 = {
    .id = "S208",
    .name = "unit-mismatch",
    .severity = Severity::info,
    .vietnamese =
        {.title = "Đơn vị tính khác biểu mẫu",
         .message = "Chỉ tiêu {cell} ghi đơn vị tính “{unit}”, biểu mẫu quy định “{right_unit}”.",
         .why = "Đơn vị tính khác nhau thì số liệu của các báo cáo không cộng được với nhau.",
         .mend = "Ghi số liệu theo đơn vị tính của biểu mẫu.",
         .bad = bad,
         .good = good},
    .english = {.title = "Unit differs from the form",
                .message = "Indicator {cell} has the unit “{unit}”; the form says “{right_unit}”.",
                .why = "Figures in different units cannot be added up across reports.",
                .mend = "Give the figure in the unit of the form.",
                .bad = bad,
                .good = good},
    .check = check,
};

}  // namespace cchc::checking
