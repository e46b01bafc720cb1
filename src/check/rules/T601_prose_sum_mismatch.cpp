#include "check/claim_finding.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_claims(examination, {Claim::Kind::sum, Claim::Kind::rest, Claim::Kind::shares},
                Claim::Verdict::disagrees, rule, findings);
}

constexpr std::string_view bad =
    "Trong quý, huyện tiếp nhận 412 hồ sơ, gồm: trực tiếp 200 hồ sơ, trực tuyến 222 hồ sơ.";
constexpr std::string_view good =
    "Trong quý, huyện tiếp nhận 412 hồ sơ, gồm: trực tiếp 200 hồ sơ, trực tuyến 212 hồ sơ.";

}  // namespace

const Rule T601 = {
    .id = "T601",
    .name = "prose-sum-mismatch",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Tổng trong lời văn không bằng cộng các số thành phần",
         .message =
             "Lời văn [ghi tổng là {total}][ghi số còn lại là {rest}][chia một tổng thành các tỷ "
             "lệ phải bằng {whole}], nhưng tính lại được {terms} = {expected}: “{text}”.",
         .why = "Câu đã nêu đủ tổng và các số thành phần thì các số phải cộng đúng. Câu “trong đó” "
                "chỉ nêu một phần thì không bị nhắc.",
         .mend = "Đối chiếu lại tổng và từng số thành phần với số liệu gốc.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "A total in the prose is not the sum of its parts",
         .message = "The prose [gives a total of {total}][says that {rest} are left][gives shares "
                    "of one whole, {whole}], but {terms} = {expected}: “{text}”.",
         .why =
             "Where a sentence gives a total with all its parts they have to add up. A list that "
             "may name only some parts (“trong đó”) is left alone.",
         .mend = "Compare the total and each part with the original figures.",
         .bad = bad,
         .good = good},
    .check = check,
};

}  // namespace cchc::checking
