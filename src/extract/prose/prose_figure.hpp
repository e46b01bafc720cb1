// Which numbers of a sentence are figures.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::extract {

// A number as it stands in a sentence, before it is read.
struct NumberSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool over = false;  // joined to the one before by a stroke
};

// The numbers of a sentence that count or measure something, in order. `starts_paragraph`: a number
// at the beginning may be the paragraph's own ("2.1. Cải cách …").
std::vector<NumberSpan> find_figures(std::string_view sentence, bool starts_paragraph);

// The folded words behind a figure, at most four, up to the next mark or number; "%" for per cent.
std::string unit_behind(std::string_view sentence, std::size_t end);

}  // namespace cchc::extract
