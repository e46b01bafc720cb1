#include <array>

#include "check/row_rule.hpp"
#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

constexpr std::string_view struck_out = "struck-out";

// A figure that was struck out with another beside it was mended by hand; with none it may be in
// force or not.
bool is_in_doubt(const Observation& row) {
  return row.tracked || (row.struck && row.reading == Reading::blank);
}

void describe(Finding& finding, const Observation& row) {
  add_value(finding, row);
  if (!row.tracked) finding.variant = struck_out;
}

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  report_rows(examination, rule, findings, is_in_doubt, describe);
}

constexpr std::array variants = {
    MessageVariant{struck_out,
                   {"Số liệu ở chỉ tiêu {cell} bị gạch ngang mà không ghi số khác; đã kiểm tra như "
                    "ô để trống.",
                    "The figure at {cell} is struck out and none is written instead; it was "
                    "checked as blank."}},
};

constexpr std::string_view bad = "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | [-16-]{+18+}";
constexpr std::string_view good = "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 18";

}  // namespace

const Rule D106 = {
    .id = "D106",
    .name = "tracked-change-pending",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Còn sửa đổi đang theo dõi (Track Changes) chưa xử lý",
         .message = "Số liệu ở chỉ tiêu {cell} đang có sửa đổi được theo dõi (Track Changes) chưa "
                    "chấp nhận hoặc từ chối; đã kiểm tra theo bản chấp nhận sửa đổi: “{raw}”.",
         .why = "Khi còn sửa đổi chưa xử lý, người mở tệp có thể thấy số cũ hoặc số mới tùy cách "
                "hiển thị.",
         .mend =
             "Trong Word, mở thẻ Review (Xem lại), chấp nhận hoặc từ chối mọi sửa đổi rồi lưu lại.",
         .bad = bad,
         .good = good},
    .english =
        {.title = "Tracked change pending",
         .message = "The figure at {cell} depends on a tracked change that is neither accepted nor "
                    "rejected; it was checked as accepted: “{raw}”.",
         .why =
             "While changes are pending, a reader sees the old figure or the new one, depending on "
             "the view.",
         .mend = "In Word, accept or reject all changes on the Review tab and save.",
         .bad = bad,
         .good = good},
    .variants = variants,
    .check = check,
};

}  // namespace cchc::checking
