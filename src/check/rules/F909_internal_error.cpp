#include <array>

#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

constexpr std::string_view bad = "bao-cao.docx: std::bad_alloc";
constexpr std::string_view good = "bao-cao.docx: đã kiểm tra";

constexpr std::array variants = {
    MessageVariant{"internal-error",
                   {"Phần mềm gặp lỗi khi kiểm tra tệp này[ ({detail})]; đây là lỗi của phần mềm, "
                    "không phải của báo cáo. Hãy gửi tên tệp và dòng này cho nơi phát hành.",
                    "The program failed on this file[ ({detail})]; the fault is the program’s, not "
                    "the report’s. Please report it with the file’s name and this line."}},
};

}  // namespace

const Rule F909 = {
    .id = "F909",
    .name = "internal-error",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Lỗi của phần mềm",
         .message = "Phần mềm gặp lỗi khi kiểm tra tệp này[ ({detail})].",
         .why = "Tệp này chưa được kiểm tra vì phần mềm gặp lỗi bên trong, chẳng hạn hết bộ nhớ; "
                "các tệp khác vẫn được kiểm tra.",
         .mend = "Chạy lại riêng tệp này. Nếu vẫn lỗi, hãy báo cho nơi phát hành phần mềm.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Fault of the program",
         .message = "The program failed on this file[ ({detail})].",
         .why = "The file was not checked because the program itself failed, for instance for want "
                "of memory; all others still are.",
         .mend = "Run it again on this file alone. Where it fails again, report it.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .example = Example::for_machine_only,
};

}  // namespace cchc::checking
