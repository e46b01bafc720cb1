// Tables whose cells stand between tabs, a row a line.
#pragma once

#include "cchc/document.hpp"

namespace cchc::layout {

Row split_tabs(const Paragraph& line);

}  // namespace cchc::layout
