#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

constexpr std::string_view bad = "bao-cao.docx: 70 MiB";
constexpr std::string_view good = "bao-cao.docx: 2 MiB";

}  // namespace

const Rule F904 = {
    .id = "F904",
    .name = "limit-exceeded",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Vượt giới hạn an toàn",
         .message = "Tệp vượt giới hạn an toàn: {problem}.",
         .why = "Giới hạn giữ cho một tệp lạ hoặc cố ý gây hại không làm treo cả đợt kiểm tra.",
         .mend = "Nếu tin tưởng tệp này, hãy nâng giới hạn bằng tùy chọn đã nêu.",
         .bad = bad,
         .good = good},
    .english = {.title = "Limit exceeded",
                .message = "The file exceeds a safety limit: {problem}.",
                .why = "Limits keep a strange or hostile file from holding up the whole run.",
                .mend = "Where the file is trusted, raise the limit with the option that is named.",
                .bad = bad,
                .good = good},
};

}  // namespace cchc::checking
