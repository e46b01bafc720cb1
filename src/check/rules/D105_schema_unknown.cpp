#include <algorithm>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  const Report& report = examination.report;
  if (report.schema != nullptr || !report.has_table) return;
  const bool known = !report.tables.empty() &&
                     std::all_of(report.tables.begin(), report.tables.end(),
                                 [](const ReportTable& table) { return table.schema != nullptr; });
  if (known) return;
  findings.push_back(about_report(rule));
}

constexpr std::string_view bad =
    "1 | Số cây xanh đã trồng | Cây | 25\n"
    "2 | Số ghế đá đã lắp đặt | Ghế | 4\n"
    "3 | Số bóng đèn đã thay | Bóng | 30";
constexpr std::string_view good =
    "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16\n"
    "2 | Tỷ lệ hoàn thành Kế hoạch CCHC năm | % | 100\n"
    "3 | Số phiếu khảo sát sự hài lòng | Phiếu | 200";

}  // namespace

const Rule D105 = {
    .id = "D105",
    .name = "schema-unknown",
    .severity = Severity::info,
    .vietnamese =
        {.title = "Không nhận ra biểu mẫu",
         .message = "Bảng không giống biểu mẫu nào có sẵn, nên chỉ kiểm tra được các phép tính suy "
                    "ra từ tên chỉ tiêu. Báo cáo không sai ở điểm này.",
         .why = "Khi biết biểu mẫu, phần mềm biết chỉ tiêu nào là tổng, là tỷ lệ, cấp nào phải báo "
                "cáo. Với bảng lạ, phần mềm chỉ suy ra được những phép tính mà tên chỉ tiêu đã nói "
                "rõ.",
         .mend =
             "Không cần sửa báo cáo. Nếu tỉnh có biểu mẫu riêng, có thể mô tả bằng một tệp XML rồi "
             "dùng tùy chọn --schema.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "No known form fits",
         .message =
             "The table fits no form that the program knows, so it was checked only for what the "
             "names of its own rows say must hold. The report is not wrong in this.",
         .why =
             "Of a known form the program knows which rows are totals and ratios, and which level "
             "fills them. Of an unknown one it only infers what the wording makes plain.",
         .mend =
             "Nothing to mend in the report. A form of your own can be described in an XML file "
             "and named with --schema.",
         .bad = bad,
         .good = good},
    .example = Example::for_machine_only,
    .check = check,
};

}  // namespace cchc::checking
