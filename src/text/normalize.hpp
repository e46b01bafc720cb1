// Text as every reader gives it: composed, and without what cannot be seen.
#pragma once

#include <string>

namespace cchc::text {

// Makes well-formed UTF-8 text NFC, by ICU and only where it has combining marks. Characters that
// are not seen (joiners, marks of direction, soft hyphens, byte order marks) go, spaces of other
// widths and separators of lines become plain spaces; the no-break space stays. Full-width digits
// and the signs among them become plain ones.
void normalize(std::string& text);

}  // namespace cchc::text
