// A claim of the prose on one line, for --show-claims.
#pragma once

#include <string>

#include "cchc/report.hpp"
#include "emit/terminal/style.hpp"

namespace cchc::emit {

std::string claim_line(const Report& report, const Claim& claim, Language language,
                       const Painter& paint);

}  // namespace cchc::emit
