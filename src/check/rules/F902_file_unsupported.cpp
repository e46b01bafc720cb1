#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

constexpr std::string_view bad = "bao-cao.doc: định dạng Word 97–2003";
constexpr std::string_view good = "bao-cao.docx: đã lưu lại theo định dạng .docx";

}  // namespace

const Rule F902 = {
    .id = "F902",
    .name = "file-unsupported",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Loại tệp không hỗ trợ",
         .message = "Không kiểm tra được loại tệp này: {problem}.",
         .why = "Chương trình đọc tệp .docx, .odt, .xlsx, .ods, HTML và tệp văn bản; các loại khác "
                "cần được chuyển đổi "
                "trước.",
         .mend = "Mở tệp bằng phần mềm đã tạo ra nó và lưu lại thành .docx.",
         .bad = bad,
         .good = good},
    .english = {.title = "File unsupported",
                .message = "This kind of file is not read: {problem}.",
                .why = "The program reads .docx, .odt, .xlsx, .ods, HTML and text files; anything "
                       "else has to be "
                       "converted first.",
                .mend = "Open the file with the program that made it and save it as .docx.",
                .bad = bad,
                .good = good},
};

}  // namespace cchc::checking
