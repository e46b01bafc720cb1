// Tables that a text holds as HTML, as Markdown does for what its own tables can't say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "cchc/document.hpp"
#include "cchc/load.hpp"

namespace cchc::load {

struct MarkupTable {
  std::vector<Block> blocks;  // their places are the text's lines
  std::size_t bytes = 0;      // of the text, up to the end of the line that closes the table
  std::uint32_t lines = 0;
};

// Whether a table's first tag begins this line.
bool opens_markup_table(std::string_view line);

// The table that `text` begins with, `line` being its first line's number. Nothing where it is not
// closed.
std::optional<MarkupTable> read_markup_table(std::string_view text, std::uint32_t line,
                                             const LoadOptions& options);

}  // namespace cchc::load
