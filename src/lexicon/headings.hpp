// Headings of columns: what they are called and what stands below. Layouts cut columns by them and
// extraction reads the columns' roles by them, so that a heading known to one is known to both.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace cchc::lexicon {

enum class HeadingRole : std::uint8_t {
  none,
  number,        // STT, Mã số: the row's number
  name,          // Chỉ tiêu, Nội dung: the name of an indicator
  subject,       // Lĩnh vực, Cơ quan: what a row is about; of indicators or of any other table
  body_or_unit,  // "Đơn vị": a body, or short for "Đơn vị tính"
  unit,          // Đơn vị tính
  value,         // Số liệu, Kỳ này: figures of the report's own period
  result,        // Kết quả: may stand over unit and value both
  previous,      // Kỳ trước: figures of another period, not to be taken for the result
  same_period,   // Cùng kỳ năm trước
  cumulative,    // Lũy kế
  plan,          // Kế hoạch
  comparison,    // So với cùng kỳ, Tăng/giảm
  share,         // Tỷ lệ
  total,         // Tổng số
  note,          // Ghi chú
};

enum class HeadingMatch : std::uint8_t { whole, begins, contains };

struct HeadingWord {
  std::string_view words;  // folded
  HeadingMatch match = HeadingMatch::whole;
  HeadingRole role = HeadingRole::none;
  bool names_rows = false;  // names of indicators begin so too: "Tỷ lệ hồ sơ …", "Kế hoạch …"
};

// The more telling first: the first that fits decides.
std::span<const HeadingWord> heading_words();

// What a folded heading says of its column.
HeadingRole heading_role(std::string_view folded);

// Figures of another period, a plan or a comparison.
[[nodiscard]] constexpr bool is_beside_result(HeadingRole role) {
  return role >= HeadingRole::previous && role <= HeadingRole::comparison;
}

// Words that begin a form's title, folded and as a sentence has them; the longer ones first.
struct FormTitleWords {
  std::string_view folded;
  std::string_view written;
};
std::span<const FormTitleWords> form_title_words();

// The first word of a heading that a narrow column wraps: "Số" over "liệu".
bool is_heading_fragment(std::string_view folded);

// Kinds of headings as a layout asks for them: whether a text begins with one.
bool is_number_heading(std::string_view folded);  // is one
bool begins_name_heading(std::string_view folded);
bool begins_figure_heading(std::string_view folded);  // units, figures, notes; no name of a row
bool begins_heading(std::string_view folded);         // any

}  // namespace cchc::lexicon
