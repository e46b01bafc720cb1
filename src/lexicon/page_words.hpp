// Words that print leaves where a page ends or a narrow column wraps.
#pragma once

#include <string_view>

namespace cchc::lexicon {

// "Trang 3/12", "Page 3 of 12", folded: the word itself, and those that may stand beside it.
bool is_page_word(std::string_view folded);
bool goes_with_page_word(std::string_view folded);
// Whether a line as it is written may hold such a word; quick.
bool may_hold_page_word(std::string_view text);

// "STT", "Số thứ tự", "Mã số" as they are written: whether a line may hold such a heading; quick.
bool may_hold_number_heading(std::string_view text);

// "Tro", "ng đó": what a narrow column leaves of "Trong đó" on a line.
bool is_piece_of_among(std::string_view text);

}  // namespace cchc::lexicon
