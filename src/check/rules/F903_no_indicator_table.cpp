#include <array>
#include <string_view>
#include <utility>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/lost_grids.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const Report& report = examination.report;
  if (report.has_table) return;
  if (report.unread_tables.empty()) {
    findings.push_back(about_report(rule));
  } else if (has_lost_grids_only(report)) {
    Finding finding = about_report(rule, report.unread_tables.front().location);
    finding.variant = "grid-lost";
    findings.push_back(std::move(finding));
  }
}

constexpr std::string_view bad =
    "BÁO CÁO Công tác cải cách hành chính quý III năm 2024\n"
    "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH";
constexpr std::string_view good =
    "BÁO CÁO Công tác cải cách hành chính quý III năm 2024\n"
    "STT | Chỉ tiêu thống kê | Đơn vị tính | Số liệu\n"
    "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16";

constexpr std::array variants = {
    MessageVariant{
        "grid-lost",
        {"Không đọc được bảng số liệu: các ô của bảng không còn nằm đúng hàng, đúng cột, thường do "
         "chuyển từ PDF sang văn bản; chỉ kiểm tra phần lời (thuyết minh). Hãy chuyển lại bằng "
         "lệnh “pdftotext -layout”, hoặc kiểm tra bản Word gốc.",
         "The table of figures could not be read: its cells no longer stand in rows and columns, "
         "as happens where a PDF is converted to text; only its prose was checked. Convert it "
         "again by “pdftotext -layout”, or check the original Word file."}},
};

}  // namespace

const Rule F903 = {
    .id = "F903",
    .name = "no-indicator-table",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Không tìm thấy phụ lục số liệu",
         .message =
             "Không tìm thấy bảng số liệu nào trong tệp (bảng có các cột như STT, Chỉ tiêu, Đơn vị "
             "tính, Số liệu); chỉ kiểm tra phần lời (thuyết minh).",
         .why = "Phụ lục số liệu có thể nằm ở tệp khác, là ảnh chụp, hoặc tiêu đề cột đã bị đổi.",
         .mend =
             "Kiểm tra xem có đính kèm phụ lục không và dòng tiêu đề của bảng có đủ các cột không.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "No indicator table",
         .message =
             "No table of figures was found in the file (one with columns such as STT, Chỉ tiêu, "
             "Đơn vị tính, Số liệu); only its prose was checked.",
         .why = "The annex may be in another file or a picture, or its header was changed.",
         .mend = "See whether the annex is there and whether its header names the columns.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
