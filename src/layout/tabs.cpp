#include "layout/tabs.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>

#include "text/utf8.hpp"

namespace cchc::layout {

constexpr std::size_t last_column = std::numeric_limits<std::uint16_t>::max();

Row split_tabs(const Paragraph& line) {
  Row row;
  const std::string_view text = line.text;
  row.cells.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\t')) + 1);
  Location location = line.location;
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find('\t', start), text.size());
    const std::string_view content = text.substr(start, end - start);
    Cell& cell = row.cells.emplace_back();
    cell.text = content;
    cell.column = static_cast<std::uint16_t>(std::min(row.cells.size() - 1, last_column));
    cell.location = location;
    location.column += static_cast<std::uint32_t>(text::count_letters(content)) + 1;
    start = end + 1;
  }
  return row;
}

}  // namespace cchc::layout
