// Places in word-processor files in words: nobody can look a paragraph's number up there.
#pragma once

#include <vector>

#include "cchc/document.hpp"
#include "cchc/finding.hpp"

namespace cchc {

// Gives findings about paragraphs, and about cells that are no row's, the fact {line}: the line
// that they are about, shortened; and those about a period the fact {words}: how the line states
// it. Findings that quote the report's text themselves are left as they are.
void quote_lines(const Document& document, std::vector<Finding>& findings);

}  // namespace cchc
