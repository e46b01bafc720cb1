// What the sheets of a workbook are called and what their columns hold, in both languages.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "cchc/schema.hpp"

namespace cchc::emit {

struct SheetColumn {
  std::string_view vietnamese, english;
  double width;  // in characters

  [[nodiscard]] std::string_view title(Language language) const {
    return language == Language::vietnamese ? vietnamese : english;
  }
};

struct SheetLayout {
  std::string_view vietnamese, english;
  std::span<const SheetColumn> columns;

  [[nodiscard]] std::string_view name(Language language) const {
    return language == Language::vietnamese ? vietnamese : english;
  }
};

inline constexpr std::array<SheetColumn, 13> indicator_columns = {{
    {"Đơn vị báo cáo", "Organisation", 28},
    {"Kỳ báo cáo", "Period", 15},
    {"Biểu mẫu", "Form", 9},
    {"Số thứ tự chỉ tiêu", "Code", 12},
    {"Chỉ tiêu", "Indicator", 60},
    {"Đơn vị tính", "Unit", 16},
    {"Số liệu", "Value", 14},
    {"Trên tổng (số sau dấu /)", "Of", 12},
    {"Nguyên văn", "As written", 18},
    {"Ghi chú", "Note", 30},
    {"Cấp", "Level", 10},
    {"Tệp", "File", 28},
    {"Vị trí", "Place", 24},
}};

inline constexpr std::array<SheetColumn, 11> finding_columns = {{
    {"Đơn vị báo cáo", "Organisation", 28},
    {"Mức độ", "Severity", 11},
    {"Quy tắc", "Rule", 9},
    {"Biểu mẫu", "Form", 9},
    {"Số thứ tự chỉ tiêu", "Code", 12},
    {"Nội dung", "Message", 70},
    {"Báo cáo ghi", "Reported", 14},
    {"Tính lại", "Computed", 14},
    {"Gợi ý", "Hint", 60},
    {"Tệp", "File", 28},
    {"Vị trí", "Place", 24},
}};

inline constexpr std::array<SheetColumn, 12> summary_columns = {{
    {"Đơn vị báo cáo", "Organisation", 28},
    {"Cấp", "Level", 10},
    {"Kỳ báo cáo", "Period", 15},
    {"Lỗi", "Errors", 9},
    {"Cảnh báo", "Warnings", 10},
    {"Lưu ý", "Infos", 9},
    {"Phép tính chưa kiểm tra được", "Unchecked relations", 16},
    {"Vấn đề nặng nhất", "Gravest", 50},
    {"Đã kiểm tra những gì", "Covered", 60},
    {"Số, ký hiệu", "Number", 16},
    {"Ngày", "Date", 12},
    {"Tệp", "File", 28},
}};

inline constexpr std::array<SheetColumn, 5> comparison_columns = {{
    {"Mẫu báo cáo", "Schema", 16},
    {"Biểu mẫu", "Form", 9},
    {"Số thứ tự chỉ tiêu", "Code", 12},
    {"Chỉ tiêu", "Indicator", 60},
    {"Đơn vị tính", "Unit", 16},
}};
inline constexpr double comparison_width = 16;  // of a report's column

inline constexpr SheetLayout indicator_sheet = {"Chỉ tiêu", "Indicators", indicator_columns};
inline constexpr SheetLayout finding_sheet = {"Kết quả kiểm tra", "Findings", finding_columns};
inline constexpr SheetLayout summary_sheet = {"Tổng hợp", "Summary", summary_columns};
inline constexpr SheetLayout comparison_sheet = {"So sánh", "Comparison", comparison_columns};

}  // namespace cchc::emit
