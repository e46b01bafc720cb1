// The one line that names a finding; `text` begins with it and `concise` is nothing else.
#pragma once

#include <string>

#include "cchc/emit.hpp"
#include "emit/terminal/style.hpp"

namespace cchc::emit {

// "bao-cao.txt:262:79: error[A401]: …" without a line end.
std::string finding_line(const Report& report, const Finding& finding, Language language,
                         const Painter& paint);

}  // namespace cchc::emit
