#include <array>
#include <cstdint>

#include "base/name_table.hpp"
#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

// The name is that of the rule's variant.
struct KindVariant {
  Unread::Kind value;
  std::string_view name;
};

constexpr NameTable kinds{std::array{
    KindVariant{Unread::Kind::sheet_object, "sheet-object"},
    KindVariant{Unread::Kind::object, "object"},
    KindVariant{Unread::Kind::other_document, "other-document"},
    KindVariant{Unread::Kind::page_picture, "page-picture"},
    KindVariant{Unread::Kind::hidden_sheet, "hidden-sheet"},
    KindVariant{Unread::Kind::hidden_rows, "hidden-rows"},
    KindVariant{Unread::Kind::hidden_columns, "hidden-columns"},
    KindVariant{Unread::Kind::formulas, "formulas"},
}};
static_assert(kinds.is_complete());

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  for (const Unread& unread : examination.report.unread) {
    Finding finding = about_report(rule, unread.location);
    finding.variant = kinds[unread.kind].name;
    add_fact(finding, "count", std::int64_t{unread.count});
    if (!unread.name.empty()) add_fact(finding, "name", unread.name);
    findings.push_back(std::move(finding));
  }
}

constexpr std::string_view bad =
    "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16\n"
    "[bảng tính nhúng: phu-luc.xlsx]";
constexpr std::string_view good =
    "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16\n"
    "2 | Tỷ lệ hoàn thành Kế hoạch CCHC năm | % | 100";

constexpr std::array variants = {
    MessageVariant{"sheet-object",
                   {"Văn bản có {count} bảng tính nhúng[ ({name})] chưa được đọc; số liệu trong đó "
                    "chưa được kiểm tra.",
                    "Embedded spreadsheets not read: {count}[ ({name})]; the figures in them were "
                    "not checked."}},
    MessageVariant{"object",
                   {"Văn bản có {count} đối tượng nhúng[ ({name})] chưa được đọc; số liệu trong đó "
                    "(nếu có) chưa được kiểm tra.",
                    "Embedded objects not read: {count}[ ({name})]; figures that may stand in them "
                    "were not checked."}},
    MessageVariant{"other-document",
                   {"Văn bản có {count} tài liệu khác chèn vào[ ({name})] chưa được đọc; số liệu "
                    "trong đó (nếu có) chưa được kiểm tra.",
                    "Other documents inserted as chunks and not read: {count}[ ({name})]; figures "
                    "that may stand in them were not checked."}},
    MessageVariant{"page-picture",
                   {"Văn bản có {count} hình ảnh chiếm cả trang, có thể là bản chụp; chữ và số "
                    "trong ảnh chưa được kiểm tra.",
                    "Pictures over whole pages, perhaps scans: {count}; what stands in them was "
                    "not checked."}},
    MessageVariant{"hidden-sheet",
                   {"Trang tính “{name}” đang ẩn nên không được kiểm tra.",
                    "The sheet “{name}” is hidden and was not checked."}},
    MessageVariant{"hidden-rows",
                   {"Trang tính “{name}” có {count} dòng đang ẩn, có nội dung; các dòng này không "
                    "được kiểm tra.",
                    "Hidden rows with content in the sheet “{name}”: {count}; they were not "
                    "checked."}},
    MessageVariant{"hidden-columns",
                   {"Trang tính “{name}” có {count} cột đang ẩn, có nội dung; các cột này không "
                    "được kiểm tra.",
                    "Hidden columns with content in the sheet “{name}”: {count}; they were not "
                    "checked."}},
    MessageVariant{"formulas",
                   {"Trang tính “{name}” có {count} ô công thức chưa lưu kết quả; các ô này được "
                    "kiểm tra như ô để trống.",
                    "Formulas without a stored result in the sheet “{name}”: {count}; their cells "
                    "were checked as blank."}},
};

}  // namespace

const Rule D108 = {
    .id = "D108",
    .name = "content-not-read",
    .severity = Severity::info,
    .vietnamese =
        {.title = "Có phần trong tệp chưa đọc",
         .message = "Tệp có {count} phần[ ({name})] chưa được đọc; số liệu trong đó (nếu có) chưa "
                    "được kiểm tra.",
         .why = "Bảng tính nhúng, ảnh chụp trang, dòng, cột hoặc trang tính ẩn có thể chứa số liệu "
                "mà phần mềm hoặc người đọc không thấy.",
         .mend = "Nếu ở đó có số liệu báo cáo: chép thành bảng thường của Word, hoặc bỏ ẩn "
                 "(Unhide), rồi lưu lại.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Content not read",
         .message = "Parts of the file that were not read: {count}[ ({name})]; figures that may "
                    "stand in them were not checked.",
         .why = "An embedded sheet, a scanned page, a hidden row, column or sheet may hold figures "
                "that the program, or a reader, does not see.",
         .mend =
             "If figures of the report stand there, paste them as a plain table, or unhide them, "
             "and save.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
