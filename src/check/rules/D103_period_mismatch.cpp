#include <algorithm>
#include <string>
#include <utility>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/period.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

Finding mismatch(const Rule& rule, const Location& location, Phrase first, Phrase second) {
  Finding finding = about_report(rule, location);
  add_fact(finding, "first", std::move(first));
  add_fact(finding, "second", std::move(second));
  return finding;
}

Phrase statement(const PeriodMention& mention) {
  const Phrase period = words_of(mention.period);
  if (mention.place == PeriodMention::Place::title) {
    return {"tiêu đề ghi " + period.vietnamese, "the title says " + period.english};
  }
  return {"phụ lục ghi " + period.vietnamese, "the annex says " + period.english};
}

// Every mention is compared with the first, which is the title's where there is one. Annexes that
// were copied together repeat the same slip; it is told once.
void compare_mentions(const Metadata& head, const Rule& rule, std::vector<Finding>& findings) {
  const auto& mentions = head.period_mentions;
  for (auto mention = mentions.begin(); mention != mentions.end(); ++mention) {
    if (agree(mentions.front().period, mention->period)) continue;
    const bool told = std::any_of(mentions.begin(), mention, [&](const PeriodMention& earlier) {
      return earlier.period == mention->period;
    });
    if (told) continue;
    findings.push_back(
        mismatch(rule, mention->location, statement(mentions.front()), statement(*mention)));
  }
}

void compare_date(const Metadata& head, const Rule& rule, std::vector<Finding>& findings) {
  if (!head.date_line || !head.period || !lies_before(head.date, *head.period)) return;
  const Phrase period = words_of(*head.period);
  const std::string date = words_of(head.date);
  findings.push_back(
      mismatch(rule, head.date_location,
               {"báo cáo về " + period.vietnamese, "the report covers " + period.english},
               {"ngày báo cáo là " + date + ", trước khi kỳ này bắt đầu",
                "it is dated " + date + ", before that period begins"}));
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const Metadata& head = examination.report.metadata;
  compare_mentions(head, rule, findings);
  compare_date(head, rule, findings);
}

constexpr std::string_view bad =
    "BÁO CÁO Công tác cải cách hành chính quý III năm 2024\n"
    "Phụ lục (Kèm theo Báo cáo công tác cải cách hành chính quý II năm 2024)";
constexpr std::string_view good =
    "BÁO CÁO Công tác cải cách hành chính quý III năm 2024\n"
    "Phụ lục (Kèm theo Báo cáo công tác cải cách hành chính quý III năm 2024)";

}  // namespace

const Rule D103 = {
    .id = "D103",
    .name = "period-mismatch",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Kỳ báo cáo không thống nhất",
         .message = "Kỳ báo cáo không thống nhất: {first}, nhưng {second}.",
         .why = "Tiêu đề, phụ lục và ngày báo cáo phải nói về cùng một kỳ; phụ lục sao chép từ kỳ "
                "trước thường còn giữ kỳ cũ, và có khi cả số liệu cũ.",
         .mend = "Sửa cho thống nhất, và kiểm tra xem số liệu trong bảng có phải của kỳ này không.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Periods differ",
         .message = "The periods differ: {first}, but {second}.",
         .why =
             "Title, annex and date have to speak of one period; an annex copied from the last one "
             "often keeps its period, and sometimes its figures.",
         .mend =
             "Make them agree, and check that the figures in the tables are those of this period.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
