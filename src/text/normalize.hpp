// Canonical composition, by ICU, only where a text needs it.
#pragma once

#include <string>

namespace cchc::text {

// Makes well-formed UTF-8 text NFC. Text without combining marks, which is most, is left untouched.
void normalize(std::string& text);

}  // namespace cchc::text
