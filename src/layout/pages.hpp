// What printing adds to a text: the numbers of its pages.
#pragma once

#include <vector>

#include "cchc/document.hpp"

namespace cchc::layout {

// Takes out lines that hold nothing but the number of their page. A number is one where it stands
// alone in the first or last line of a page and counts like those of the other pages.
void drop_page_numbers(std::vector<Paragraph>& lines);

}  // namespace cchc::layout
