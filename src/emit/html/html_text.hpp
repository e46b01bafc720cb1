// Text of a report as a page may hold it.
#pragma once

#include <string>
#include <string_view>

namespace cchc::emit::html {

// Between tags and in quoted attributes; what a reader cannot see is written out first.
std::string escaped(std::string_view text);
// The same on one line.
std::string escaped_cell(std::string_view text);

}  // namespace cchc::emit::html
