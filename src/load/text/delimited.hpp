// Text that a spreadsheet saved: cells between semicolons or commas, quoted where they hold
// such a sign, a quotation mark or a line end (RFC 4180 and what Excel makes of it).
#pragma once

#include <optional>
#include <string_view>

#include "cchc/load.hpp"

namespace cchc::load {

// Nothing where the text is none of that: plain text, and text with tabs, is for lay out.
std::optional<Document> read_delimited(std::string_view text, const LoadOptions& options);

}  // namespace cchc::load
