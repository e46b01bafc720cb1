#include <array>

#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

constexpr std::string_view bad = "cchc-check.toml: selekt = [\"A4\"]";
constexpr std::string_view good = "cchc-check.toml: select = [\"A4\"]";

constexpr std::array variants = {
    MessageVariant{
        "broken-configuration",
        {"Chưa kiểm tra tệp này, vì cấu hình ở thư mục của nó dùng không được: {detail}.",
         "The file was not checked, because its folder's configuration cannot be used: {detail}."}},
};

}  // namespace

const Rule F906 = {
    .id = "F906",
    .name = "configuration-unusable",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Tệp cấu hình sai",
         .message =
             "Chưa kiểm tra tệp này, vì cấu hình ở thư mục của nó dùng không được: {detail}.",
         .why = "Tệp cchc-check.toml quy định kiểm tra những gì; nếu bỏ qua tệp sai thì báo cáo bị "
                "kiểm tra khác với ý người đặt ra. Các thư mục khác vẫn được kiểm tra.",
         .mend = "Sửa dòng đã nêu trong cchc-check.toml, hoặc xóa tệp đó nếu không phải của mình.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Configuration unusable",
         .message = "The file was not checked, because its folder's configuration cannot be used: "
                    "{detail}.",
         .why = "A cchc-check.toml says what is checked; passing over a wrong one would check "
                "otherwise than its author wants. Other folders are still checked.",
         .mend =
             "Mend the named line of cchc-check.toml, or remove the file where it is not yours.",
         .bad = bad,
         .good = good},
    .variants = variants,
};

}  // namespace cchc::checking
