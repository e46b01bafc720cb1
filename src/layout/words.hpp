// What the parts of a table of numbered lines look like, whatever it is about.
#pragma once

#include <cstdint>
#include <string_view>

namespace cchc::layout {

// The heading of the column of numbers: "STT", "TT", "Số TT", "Số thứ tự".
bool is_number_heading(std::string_view cell);

// Headings of the columns of names: "Chỉ tiêu …", "Nội dung", "Tiêu chí" …
bool is_name_heading(std::string_view cell);

// Headings of the columns of units, figures and remarks, and the first word of a wrapped one.
bool is_figure_heading(std::string_view cell);

// "Số liệu" and the first word of it: figures stand below.
bool heads_figures(std::string_view heading);

// "Ghi chú", "Số liệu": all the words of a heading of units, figures or remarks.
bool is_whole_heading(std::string_view cell);

// "Đơn vị tính": values below are of that unit.
bool is_unit_heading(std::string_view cell);

// "Ghi chú", "STT", and a wrapped one's first word: never below another heading.
bool stands_alone(std::string_view heading);

// Any heading of a table of this field, units, values and notes included.
bool is_heading(std::string_view cell);

// What a cell may be.
enum class Look : std::uint8_t {
  blank,
  number,  // a row's number or a plain figure: "3.2.1.", "12", "IV"
  figure,  // digits and what joins them: "446/491", "12,5%", "1 902"
  marker,  // "Trong đó", a dash, a lone dot: what stands for a number in rows without one
  text
};
Look look_of(std::string_view cell);

// A line of "Trong đó" in a narrow column: "Tron", "g đó".
bool is_marker_part(std::string_view text);

// Whether a whole cell in the column of the numbers numbers its row: "b" and "vi" too.
bool may_number_row(std::string_view cell);

// The title of a form or annex alone in its line: "Phụ lục 4", "Biểu số 2 - …".
bool is_form_title(std::string_view line);

// What may stand in the column of the numbers: a number, a mark or a part of one, its heading.
bool stands_for_number(std::string_view word);

bool is_number_or_figure(std::string_view text);

// Words, and none of their letters small: a title.
bool has_only_capitals(std::string_view text);

// Capitals and nothing else: "HĐND".
bool is_abbreviation(std::string_view text);

// Begins with a small letter, a closing bracket or a comma: what goes on in the middle.
bool begins_in_the_middle(std::string_view text);

// The same or a remark in brackets, or the rest of "Có = 1": what no name or unit begins with.
bool goes_on(std::string_view text);

}  // namespace cchc::layout
