// What the recognisers of table shapes share: the lines they look at and the table they give.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/document.hpp"

namespace cchc::layout {

// Lines of a text in order; blank ones are left out and told by a gap in the line numbers. A line
// that begins a page begins with a form feed.
using Lines = std::span<const Paragraph>;

// A table made of lines[begin, end). What interrupts it, such as a footnote, is a paragraph.
struct Found {
  std::vector<Block> blocks;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// A recogniser is asked at every line that no table has taken yet, `at`; what it finds may begin
// before that line, but not before `floor`. Its cost must be linear in the lines that it takes.
using Recogniser = std::optional<Found> (*)(Lines lines, std::size_t at, std::size_t floor);

std::optional<Found> find_ruled_table(Lines lines, std::size_t at, std::size_t floor);
std::optional<Found> find_dashed_table(Lines lines, std::size_t at, std::size_t floor);
std::optional<Found> find_cell_per_line(Lines lines, std::size_t at, std::size_t floor);
std::optional<Found> find_catdoc_table(Lines lines, std::size_t at, std::size_t floor);
std::optional<Found> find_column_table(Lines lines, std::size_t at, std::size_t floor);
std::optional<Found> find_matrix_table(Lines lines, std::size_t at, std::size_t floor);
std::optional<Found> find_tab_table(Lines lines, std::size_t at, std::size_t floor);

Found found_table(Table table, std::size_t begin, std::size_t end);

// The line without the form feed.
std::string_view content(const Paragraph& line);
// The same of a line of prose: without what a spreadsheet's only cell of a row is dressed in,
// quotation marks around it and tabs behind.
std::string own_text(const Paragraph& line);
bool begins_page(const Paragraph& line);
std::size_t blank_lines_before(Lines lines, std::size_t at);

// A cell that begins `letters` letters behind the start of its line. White space around `text` is
// cut off, the location follows.
Cell make_cell(const Paragraph& line, std::string_view text, std::size_t letters,
               std::size_t column);

// Of Markdown: "1\." is "1.".
std::string without_escapes(std::string_view text);

// Adds the rest of a wrapped cell.
void append_wrapped(Cell& cell, std::string_view text);

}  // namespace cchc::layout
