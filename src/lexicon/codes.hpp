// Words that stand in a value's cell instead of a figure.
#pragma once

#include <string_view>

namespace cchc::lexicon {

// Nothing to report: "Không", "Không phát sinh". Folded.
bool is_none_word(std::string_view folded);

// A tick for yes, as it stands: "x", "V", "✓".
bool is_yes_mark(std::string_view printed);

// Yes and no as first words of a code's own word: "Đã" of "Đã kết nối", "Chưa" of "Chưa kết nối".
// Folded.
bool says_yes(std::string_view folded);
bool says_no(std::string_view folded);

// A unit that asks for yes or no and names no numbers: "Có/Không". Folded.
bool asks_yes_or_no(std::string_view folded);

// What may stand before a code's word without another meaning: "đã" before "hoàn thành".
bool is_empty_lead(std::string_view folded_word);

}  // namespace cchc::lexicon
