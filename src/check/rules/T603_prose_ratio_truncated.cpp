#include "check/claim_finding.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_claims(examination, {Claim::Kind::ratio, Claim::Kind::growth}, Claim::Verdict::truncated,
                rule, findings);
}

constexpr std::string_view bad = "Cấp 367 tài khoản, trong đó kích hoạt 288 tài khoản, đạt 78,4%.";
constexpr std::string_view good = "Cấp 367 tài khoản, trong đó kích hoạt 288 tài khoản, đạt 78,5%.";

}  // namespace

const Rule T603 = {
    .id = "T603",
    .name = "prose-ratio-truncated",
    .severity = Severity::info,
    .vietnamese =
        {.title = "Tỷ lệ trong lời văn bị cắt bớt, chưa làm tròn",
         .message = "Lời văn [ghi {share}][ghi tăng {rise}][ghi giảm {fall}][ghi bằng {against} so "
                    "với kỳ so sánh] (cắt bớt phần thập phân, chưa làm tròn); {terms} làm tròn "
                    "được {expected}: "
                    "“{text}”.",
         .why = "Nếu chỉ cắt bớt phần thập phân, chưa làm tròn thì tỷ lệ thấp hơn thực tế.",
         .mend = "Ghi lại tỷ lệ đã làm tròn.",
         .bad = bad,
         .good = good},
    .english = {.title = "A ratio in the prose was cut off instead of rounded",
                .message = "The prose [says {share}][says it rose by {rise}][says it fell by "
                           "{fall}][says {against} of the former period], which was cut off: "
                           "{terms} rounds to {expected}: “{text}”.",
                .why = "Cutting decimals off always gives too low a ratio.",
                .mend = "Write the rounded ratio.",
                .bad = bad,
                .good = good},
    .check = check,
};

}  // namespace cchc::checking
