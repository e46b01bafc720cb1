// Text between tags and in double-quoted attributes of XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace cchc::text {

// Control characters are left as they are: no markup can hold them, so take them out first.
std::string escape_markup(std::string_view text);

}  // namespace cchc::text
