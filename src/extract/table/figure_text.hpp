// The text of a cell of figures before its digits are read: spaces and signs made one kind, fillers
// told from figures, marks behind a figure taken off.
#pragma once

#include <string>
#include <string_view>

namespace cchc::extract {

// The figure with one kind of space, one kind of minus, and no spaces beside separators.
std::string simplify_figure(std::string_view raw);

// Takes off what refers to a note below the table and is no part of the figure: "14*", "14[1]",
// "14^1^", "14¹", "14(*)". Raised marks that are plain digits never come here as such: loaders
// write them as ¹²³ or between carets.
std::string_view without_note_marks(std::string_view text);

}  // namespace cchc::extract
