#include <array>

#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

constexpr std::string_view bad = "bao-cao.docx: tệp nén bị cắt cụt";
constexpr std::string_view good = "bao-cao.docx: mở được bình thường bằng Word";

// One for every LoadProblem.
constexpr std::array variants = {
    MessageVariant{"not-found",
                   {"Không đọc được tệp: không có tệp này.",
                    "The file cannot be read: there is no such file."}},
    MessageVariant{"is-folder",
                   {"Không đọc được tệp: đây là một thư mục, không phải tệp.",
                    "The file cannot be read: it is a folder, not a file."}},
    MessageVariant{"no-permission",
                   {"Không đọc được tệp: không có quyền đọc tệp.",
                    "The file cannot be read: no permission to read it."}},
    MessageVariant{"read-failed",
                   {"Không đọc được tệp: đọc tệp bị lỗi[ ({detail})].",
                    "The file cannot be read: reading it failed[ ({detail})]."}},
    MessageVariant{"empty",
                   {"Không đọc được tệp: tệp rỗng.", "The file cannot be read: it is empty."}},
    MessageVariant{
        "damaged-archive",
        {"Không đọc được tệp: tệp bị hỏng hoặc chép chưa trọn[ ({detail})]; hãy mở thử "
         "bằng Word hoặc Excel rồi lưu lại, nếu không mở được thì xin lại tệp gốc.",
         "The file cannot be read: it is damaged or was copied in part[ ({detail})]; try to open "
         "it and save it again, or ask for the original."}},
    MessageVariant{"missing-part",
                   {"Không đọc được tệp: tệp bị hỏng hoặc chép chưa trọn[ (thiếu phần "
                    "“{detail}”)]; hãy mở thử bằng Word hoặc Excel rồi lưu lại, nếu không mở được "
                    "thì xin lại tệp gốc.",
                    "The file cannot be read: a required part is missing[ (“{detail}”)]; try to "
                    "open it and save it again, or ask for the original."}},
    MessageVariant{
        "damaged-xml",
        {"Không đọc được tệp: tệp bị hỏng hoặc chép chưa trọn[ ({detail})]; hãy mở thử "
         "bằng Word hoặc Excel rồi lưu lại, nếu không mở được thì xin lại tệp gốc.",
         "The file cannot be read: its XML is damaged[ ({detail})]; try to open it and save it "
         "again, or ask for the original."}},
    MessageVariant{"not-package",
                   {"Không đọc được tệp: nội dung không phải của loại tệp này, có thể tệp chép "
                    "chưa trọn; hãy mở thử rồi lưu lại.",
                    "The file cannot be read: it is not what its name says, and may have been "
                    "copied in part; try to open it and save it again."}},
};

}  // namespace

const Rule F901 = {
    .id = "F901",
    .name = "file-unreadable",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Không đọc được tệp",
         .message = "Không đọc được tệp: {detail}.",
         .why = "Tệp không mở được, rỗng hoặc bị hỏng thì không kiểm tra được gì; các tệp khác vẫn "
                "được kiểm tra.",
         .mend = "Kiểm tra đường dẫn và quyền đọc; nếu tệp hỏng, hãy mở bằng Word hoặc Excel, lưu "
                 "lại, hoặc xin lại tệp gốc.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "File unreadable",
         .message = "The file cannot be read: {detail}.",
         .why = "A file that cannot be opened, is empty or damaged cannot be checked; all others "
                "still are.",
         .mend = "Check path and permissions; where the file is damaged, open it in Word or Excel "
                 "and save it again, or ask for the original.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .example = Example::for_machine_only,
};

}  // namespace cchc::checking
