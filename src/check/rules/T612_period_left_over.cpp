#include <algorithm>
#include <string>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/period.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

// Which of the sentence's names a place goes by.
std::string_view name_of_place(PeriodMention::Place place) {
  switch (place) {
    case PeriodMention::Place::opening:
      return "opening";
    case PeriodMention::Place::closing:
      return "closing";
    default:
      return "enclosure";
  }
}

// What D103 compares with the title is not told twice.
bool is_compared(const Metadata& head, const PeriodMention& mention) {
  return std::any_of(
      head.period_mentions.begin(), head.period_mentions.end(),
      [&](const PeriodMention& other) { return other.location == mention.location; });
}

// A title may name two periods that end together ("quý II và 6 tháng đầu năm").
void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const Metadata& head = examination.report.metadata;
  const bool titled = !head.period_mentions.empty() &&
                      head.period_mentions.front().place == PeriodMention::Place::title;
  if (!head.period || !titled) return;
  for (const PeriodMention& mention : head.sentence_mentions) {
    if (agree(*head.period, mention.period) || is_compared(head, mention)) continue;
    Finding finding = about_report(rule, mention.location);
    add_fact(finding, name_of_place(mention.place), mention.period);
    add_fact(finding, "title", *head.period);
    findings.push_back(std::move(finding));
  }
}

constexpr std::string_view bad =
    "BÁO CÁO Công tác cải cách hành chính quý III năm 2024\n"
    "Trên đây là báo cáo công tác cải cách hành chính quý II năm 2024 của huyện Đông Lĩnh.";
constexpr std::string_view good =
    "BÁO CÁO Công tác cải cách hành chính quý III năm 2024\n"
    "Trên đây là báo cáo công tác cải cách hành chính quý III năm 2024 của huyện Đông Lĩnh.";

}  // namespace

const Rule T612 = {
    .id = "T612",
    .name = "period-left-over",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Còn sót kỳ báo cáo cũ trong lời văn",
         .message = "[Câu mở đầu ghi {opening}][Câu kết ghi {closing}][Dòng “Kèm theo …” ghi "
                    "{enclosure}], nhưng tiêu đề báo cáo ghi {title}.",
         .why = "Báo cáo thường soạn trên bản của kỳ trước; câu nói về chính báo cáo này phải ghi "
                "đúng kỳ như tiêu đề.",
         .mend =
             "Sửa lại kỳ báo cáo trong câu, và xem số liệu trong đoạn có phải của kỳ này không.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Period left over from an older report",
         .message =
             "[The opening sentence names {opening}][The closing sentence names {closing}][The "
             "line “Kèm theo …” names {enclosure}], but the report's title names {title}.",
         .why = "Reports are often written over the last one; a sentence about this report has to "
                "name the period of its title.",
         .mend = "Mend the period, and see whether the figures near it are those of this period.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
