#include <array>

#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

constexpr std::string_view bad = "bao-cao.doc: định dạng Word 97–2003";
constexpr std::string_view good = "bao-cao.docx: đã lưu lại theo định dạng .docx";

// One for every LoadProblem.
constexpr std::array variants = {
    MessageVariant{"binary",
                   {"Không kiểm tra được tệp này: tệp nhị phân không rõ loại.",
                    "This kind of file is not read: binary data of no known kind."}},
    MessageVariant{"legacy-doc",
                   {"Không kiểm tra được tệp này: tệp Word 97–2003 (.doc); hãy mở bằng Word "
                    "và lưu lại thành .docx.",
                    "This kind of file is not read: a Word 97–2003 file (.doc); open it in Word "
                    "and save it as .docx."}},
    MessageVariant{
        "pdf",
        {"Không kiểm tra được tệp này: đây là tệp PDF; hãy dùng bản Word (.docx) của báo cáo này.",
         "This kind of file is not read: a PDF; check the Word original (.docx) of the report."}},
    MessageVariant{
        "rtf",
        {"Không kiểm tra được tệp này: tệp RTF; hãy mở bằng Word và lưu lại thành .docx.",
         "This kind of file is not read: an RTF file; open it in Word and save it as .docx."}},
    MessageVariant{"encrypted",
                   {"Không kiểm tra được tệp này: tệp đặt mật khẩu; hãy bỏ mật khẩu rồi lưu lại.",
                    "This kind of file is not read: protected by a password; open it in Word, "
                    "remove the password and save it."}},
    MessageVariant{"image",
                   {"Không kiểm tra được tệp này: tệp ảnh; cần bản có chữ (Word hoặc văn bản).",
                    "This kind of file is not read: a picture; a file with text is needed."}},
    MessageVariant{"spreadsheet",
                   {"Không kiểm tra được tệp này: bảng tính loại cũ[ ({detail})]; hãy mở bằng "
                    "Excel và lưu lại thành .xlsx.",
                    "This kind of file is not read: a spreadsheet of an older kind[ ({detail})]; "
                    "open it in Excel and save it as .xlsx."}},
    MessageVariant{
        "other-package",
        {"Không kiểm tra được tệp này: không phải tệp Word, Excel[ ({detail})]; nếu là tệp nén, "
         "hãy "
         "giải nén rồi kiểm tra từng tệp; nếu không, hãy lưu lại thành .docx hoặc .xlsx.",
         "This kind of file is not read: no document and no spreadsheet[ ({detail})]; unpack it "
         "where it is an archive, else save it as .docx or .xlsx."}},
};

}  // namespace

const Rule F902 = {
    .id = "F902",
    .name = "file-unsupported",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Loại tệp không hỗ trợ",
         .message = "Không kiểm tra được tệp này: {detail}.",
         .why = "Phần mềm đọc tệp .docx, .odt, .xlsx, .ods, HTML và tệp văn bản; các loại khác cần "
                "được chuyển đổi trước.",
         .mend = "Mở bằng Word hoặc Excel rồi lưu lại thành .docx hoặc .xlsx; nếu là ảnh hoặc PDF "
                 "thì dùng bản "
                 "Word của báo cáo.",
         .bad = bad,
         .good = good},
    .english = {.title = "File unsupported",
                .message = "This kind of file is not read: {detail}.",
                .why = "The program reads .docx, .odt, .xlsx, .ods, HTML and text files; anything "
                       "else has to be "
                       "converted first.",
                .mend = "Open it with Word or Excel and save it as .docx or .xlsx; of a picture or "
                        "PDF use the report's "
                        "Word file.",
                .bad = bad,
                .good = good},
    .variants = variants,
    .example = Example::for_machine_only,
};

}  // namespace cchc::checking
