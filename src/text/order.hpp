// The order in which Vietnamese list names.
#pragma once

#include <string>
#include <string_view>

namespace cchc::text {

// Compared as bytes these give the order of Vietnamese dictionaries: a ă â b c d đ e ê …, and only
// where the letters are the same the tones (ngang, huyền, hỏi, ngã, sắc, nặng). Capitals make no
// difference.
std::string vietnamese_order(std::string_view name);

}  // namespace cchc::text
