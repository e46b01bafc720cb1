#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

constexpr std::string_view bad = "bao-cao.docx: tệp nén bị cắt cụt";
constexpr std::string_view good = "bao-cao.docx: mở được bình thường bằng Word";

}  // namespace

const Rule F901 = {
    .id = "F901",
    .name = "file-unreadable",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Không đọc được tệp",
         .message = "Không đọc được tệp: {problem}.",
         .why = "Tệp không mở được, rỗng hoặc bị hỏng thì không kiểm tra được gì; các tệp khác vẫn "
                "được kiểm tra.",
         .mend =
             "Kiểm tra đường dẫn và quyền đọc; nếu tệp hỏng, hãy mở bằng Word, lưu lại, hoặc xin "
             "lại tệp gốc.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "File unreadable",
         .message = "The file cannot be read: {problem}.",
         .why = "A file that cannot be opened, is empty or damaged cannot be checked; all others "
                "still are.",
         .mend =
             "Check path and permissions; where the file is damaged, open it in Word and save it "
             "again, or ask for the original.",
         .bad = bad,
         .good = good},
};

}  // namespace cchc::checking
