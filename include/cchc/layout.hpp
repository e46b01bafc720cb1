// Stage 2: lines of text that are a table become one. Knows how tables look in text, not reports.
#pragma once

#include "cchc/document.hpp"

namespace cchc {

// Word-processor documents pass through unchanged. Table blocks of text keep line and column in
// every cell.
Document lay_out(Document document);

}  // namespace cchc
