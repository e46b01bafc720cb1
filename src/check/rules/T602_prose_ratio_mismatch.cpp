#include "check/claim_finding.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_claims(examination, {Claim::Kind::ratio, Claim::Kind::growth}, Claim::Verdict::disagrees,
                rule, findings);
}

constexpr std::string_view bad = "Huyện đã giải quyết 90/120 hồ sơ, đạt 85%.";
constexpr std::string_view good = "Huyện đã giải quyết 90/120 hồ sơ, đạt 75%.";

}  // namespace

const Rule T602 = {
    .id = "T602",
    .name = "prose-ratio-mismatch",
    .severity = Severity::warning,
    .vietnamese = {.title = "Tỷ lệ trong lời văn không khớp với các số trong câu",
                   .message =
                       "Lời văn [ghi {share}][ghi tăng {rise}][ghi giảm {fall}][ghi bằng {against} "
                       "so với kỳ so sánh][ghi giảm còn {down_to} trong khi trước đó là "
                       "{before}][ghi tăng lên {up_to} trong khi trước đó là {before}][, nhưng "
                       "tính lại được {terms} = {expected}]: “{text}”[; "
                       "tỷ lệ đã ghi lại đúng bằng {other_pair}, có lẽ đã lấy nhầm số để chia].",
                   .why =
                       "Tỷ lệ phải tính đúng từ hai số mà câu nêu; người đọc thường chỉ nhớ tỷ lệ.",
                   .mend = "Tính lại tỷ lệ, hoặc sửa số đã ghi nhầm.",
                   .bad = bad,
                   .good = good},
    .english =
        {.title = "A ratio in the prose does not follow from its figures",
         .message = "The prose [says {share}][says it rose by {rise}][says it fell by {fall}][says "
                    "{against} of the former period][says it fell to {down_to} where it was "
                    "{before}][says it rose to {up_to} where it was {before}][, but {terms} = "
                    "{expected}]: “{text}”[; the "
                    "stated ratio is that of {other_pair}, perhaps another pair was divided].",
         .why = "A ratio has to follow from the two figures that the sentence gives; it is what "
                "readers remember.",
         .mend = "Compute the ratio again, or mend the figure that was mistyped.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
