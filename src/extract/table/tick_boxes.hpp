// Answers given by ticking boxes: "☒ Có ☐ Không".
#pragma once

#include <string>
#include <string_view>

namespace cchc::extract {

// What stands behind the boxes that are ticked; `yes` for a ticked box without a word; empty where
// none is. A text without boxes comes back as it is.
std::string ticked(std::string_view raw, std::string_view yes);

}  // namespace cchc::extract
