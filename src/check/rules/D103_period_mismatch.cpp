#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/period.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void add_mention(Finding& finding, const PeriodMention& mention, std::string_view in_title,
                 std::string_view in_annex) {
  const bool title = mention.place == PeriodMention::Place::title;
  add_fact(finding, title ? in_title : in_annex, mention.period);
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
    Finding finding = about_report(rule, mention->location);
    add_mention(finding, mentions.front(), "title", "annex");
    add_mention(finding, *mention, "other_title", "other_annex");
    findings.push_back(std::move(finding));
  }
}

void compare_date(const Metadata& head, const Rule& rule, std::vector<Finding>& findings) {
  if (!head.date_line || !head.period || !lies_before(head.date, *head.period)) return;
  Finding finding = about_report(rule, head.date_location);
  finding.variant = "date";
  add_fact(finding, "period", *head.period);
  add_fact(finding, "date", head.date);
  findings.push_back(std::move(finding));
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

constexpr std::array variants = {
    MessageVariant{"date",
                   {"Kỳ báo cáo không thống nhất: báo cáo {period} nhưng đề {date:day}, sớm hơn "
                    "ngày đầu của kỳ này.",
                    "The periods differ: the report covers {period}, but it is dated {date}, "
                    "before that period begins."}},
};

}  // namespace

const Rule D103 = {
    .id = "D103",
    .name = "period-mismatch",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Kỳ báo cáo không thống nhất",
         .message = "Kỳ báo cáo không thống nhất: [tiêu đề ghi {title}][phụ lục ghi {annex}], "
                    "nhưng [tiêu đề ghi {other_title}][phụ lục ghi {other_annex}].",
         .why = "Tiêu đề, phụ lục và ngày báo cáo phải nói về cùng một kỳ; phụ lục sao chép từ kỳ "
                "trước thường còn giữ kỳ cũ, và có khi cả số liệu cũ.",
         .mend = "Sửa cho thống nhất, và kiểm tra xem số liệu trong bảng có phải của kỳ này không.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Periods differ",
         .message = "The periods differ: [the title says {title}][the annex says {annex}], but "
                    "[the title says {other_title}][the annex says {other_annex}].",
         .why =
             "Title, annex and date have to speak of one period; an annex copied from the last one "
             "often keeps its period, and sometimes its figures.",
         .mend =
             "Make them agree, and check that the figures in the tables are those of this period.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
