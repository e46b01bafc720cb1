#include <array>

#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

constexpr std::string_view bad = "thư mục có bao-cao.docx và phu-luc.rar";
constexpr std::string_view good = "thư mục có bao-cao.docx và phu-luc.xlsx";

// One for every LoadProblem.
constexpr std::array variants = {
    MessageVariant{"own-result",
                   {"Tệp này được bỏ qua vì là kết quả do cchc-check ghi ra[ ({detail})], không "
                    "phải báo cáo.",
                    "This file was left out: a result written by cchc-check[ ({detail})], and no "
                    "report."}},
    MessageVariant{"own-copy",
                   {"Tệp này được bỏ qua vì là bản sao kèm nhận xét của báo cáo “{detail}” bên "
                    "cạnh.",
                    "This file was left out: a copy with comments of the report “{detail}” beside "
                    "it."}},
    MessageVariant{"left-out",
                   {"Tệp này trong thư mục chưa được kiểm tra: phần mềm không đọc loại tệp này[ "
                    "({detail})].",
                    "This file of the folder was not checked: of a kind that is not read[ "
                    "({detail})]."}},
};

}  // namespace

const Rule F905 = {
    .id = "F905",
    .name = "file-skipped",
    .severity = Severity::info,
    .vietnamese = {.title = "Tệp bị bỏ qua",
                   .message = "Tệp này chưa được kiểm tra: {detail}.",
                   .why =
                       "Trong thư mục có tệp trông như báo cáo hoặc phụ lục nhưng phần mềm không "
                       "đọc loại tệp đó; báo cáo ở trong tệp chưa được kiểm tra.",
                   .mend = "Nếu là báo cáo: giải nén, hoặc lưu lại thành .docx, .xlsx rồi kiểm tra "
                           "lại; nếu không, bỏ qua bằng tùy chọn --exclude.",
                   .bad = bad,
                   .good = good},
    .english = {.title = "File skipped",
                .message = "This file was left out: {detail}.",
                .why = "A file of the folder looks like a report or an annex and is of a kind that "
                       "is not read; what it holds was not checked.",
                .mend =
                    "If it is a report, unpack it or save it as .docx or .xlsx and check again; "
                    "if not, leave it out with --exclude.",
                .bad = bad,
                .good = good},
    .variants = variants,
    .example = Example::for_machine_only,
};

}  // namespace cchc::checking
