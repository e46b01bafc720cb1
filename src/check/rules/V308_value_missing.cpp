#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

// Blank for a reason (x / 0), or told by a rule that also gives the value (A403, A412).
bool is_told_by_relations(const Examination& examination, CellId observation) {
  const auto relations = examination.relations_of(observation);
  return std::any_of(relations.begin(), relations.end(), [&](std::uint32_t index) {
    const Relation& relation = examination.report.relations[index];
    if (relation.target.observation != observation) return false;
    if (examination.judgements[index].withheld) return false;
    const Verdict verdict = examination.judgements[index].verdict;
    const bool undefined = relation.kind == RelationKind::ratio && verdict == Verdict::holds;
    return undefined || verdict == Verdict::ratio_missing || verdict == Verdict::total_missing;
  });
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const auto& rows = examination.report.observations;
  for (CellId index{0}; *index < rows.size(); ++index) {
    const Observation& row = rows[*index];
    const bool nothing = row.reading == Reading::blank || row.reading == Reading::none_word;
    if (!row.schema_wants_value || !nothing || row.value) continue;
    if (is_told_by_relations(examination, index)) continue;
    Finding finding = about_row(rule, examination.report, index);
    add_fact(finding, "label", label_of(row));
    add_level(finding, examination.report);
    // "Không" says more than a blank, and still is no figure.
    if (row.reading == Reading::none_word) {
      finding.variant = "word";
      add_fact(finding, "raw", row.raw);
    }
    findings.push_back(std::move(finding));
  }
}

constexpr std::string_view bad = "2.1 | Tổng số biên chế được giao trong năm | Người |";
constexpr std::string_view good = "2.1 | Tổng số biên chế được giao trong năm | Người | 77";

constexpr std::array variants = {
    MessageVariant{"word",
                   {"Chỉ tiêu {cell} “{label}” ghi “{raw}” thay cho số, trong khi[ cấp {level}] "
                    "phải báo cáo số liệu này.",
                    "Indicator {cell}, “{label}”, reads “{raw}” instead of a figure, though it has "
                    "to be filled[ by a {level}]."}},
};

}  // namespace

const Rule V308 = {
    .id = "V308",
    .name = "value-missing",
    .severity = Severity::info,
    .vietnamese = {.title = "Chưa ghi số liệu",
                   .message = "Chỉ tiêu {cell} “{label}” còn để trống, trong khi[ cấp {level}] "
                              "phải báo cáo số liệu này.",
                   .why = "Ô để trống thì không biết là không phát sinh hay bỏ sót.",
                   .mend = "Ghi số liệu; nếu không phát sinh thì ghi 0 (riêng ô tỷ lệ: xem A404).",
                   .bad = bad,
                   .good = good},
    .english =
        {.title = "Value missing",
         .message =
             "Indicator {cell}, “{label}”, is blank, though it has to be filled[ by a {level}].",
         .why =
             "A blank cell does not say whether there was nothing to report or it was forgotten.",
         .mend = "Write the figure; 0 where there was nothing (of a ratio: see A404).",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
