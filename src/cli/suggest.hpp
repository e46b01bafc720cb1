// "Did you mean …?" for names that somebody mistyped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cchc::cli {

// The known name that a few strokes of the keyboard away gives `name`; empty where none is near.
std::string closest(std::string_view name, const std::vector<std::string>& known);

}  // namespace cchc::cli
