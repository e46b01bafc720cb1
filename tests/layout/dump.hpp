// A Document as text that a person can review: the form of the expectations in cases/.
#pragma once

#include <string>

#include "cchc/document.hpp"

namespace cchc::layout {

// A paragraph: "12:1  words". A table: "table", then a row a line, "  12:1 cell | 12:9 cell", a
// cell's line end written "\n"; cells whose column is not the one after the last have "@column".
std::string dump(const Document& document);

}  // namespace cchc::layout
