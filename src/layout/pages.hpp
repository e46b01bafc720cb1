// What a page prints above and below its text and what is none of it: running heads and feet, page
// numbers, the print date.
#pragma once

#include <vector>

#include "cchc/document.hpp"

namespace cchc::layout {

// Drops those lines; the line behind them begins a page, also where the text has no form feeds
// (`pdftotext -nopgbrk`). What is seen on the first page's head only stays, as it may be the
// letter's own.
void drop_page_furniture(std::vector<Paragraph>& lines);

}  // namespace cchc::layout
