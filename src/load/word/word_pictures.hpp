// How large the pictures of a Word document are.
#pragma once

#include <string_view>

#include "load/word/word_names.hpp"

namespace cchc::load::word {

// Of a drawing, by the attributes of its extent (English metric units).
[[nodiscard]] bool is_page_drawing(const Attributes& extent);

// Of an older shape, by its style: "width:468pt;height:600pt"; other units are not met in practice.
[[nodiscard]] bool is_page_shape(std::string_view style);

}  // namespace cchc::load::word
