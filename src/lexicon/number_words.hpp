// Words that stand before a row's number and say no more than that it is one: "Phần I",
// "Chỉ tiêu 3".
#pragma once

#include <string_view>

namespace cchc::lexicon {

bool is_number_word(std::string_view folded);

}  // namespace cchc::lexicon
