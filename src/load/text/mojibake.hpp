// UTF-8 that a program took for Windows-1252 or Windows-1258 and wrote as UTF-8 once more: "Tá»•ng
// sá»‘" for "Tổng số".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cchc::load {

// The text as it was before, line by line where that can be told; nothing where no line can.
// What was lost on the way is U+FFFD.
std::optional<std::string> undo_mojibake(std::string_view text);

}  // namespace cchc::load
