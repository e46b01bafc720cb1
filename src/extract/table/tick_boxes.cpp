#include "extract/table/tick_boxes.hpp"

#include <vector>

#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

struct Item {
  bool ticked = false;
  std::string_view before;  // since the box before, or the text's beginning
  std::string_view after;   // up to the next box, or the text's end
};

bool is_ticked_box(char32_t c) { return c == 0x2611 || c == 0x2612; }

std::vector<Item> items_of(std::string_view raw) {
  std::vector<Item> items;
  std::size_t begin = 0;
  for (std::size_t position = 0; position < raw.size();) {
    const std::size_t start = position;
    const char32_t c = text::next_code_point(raw, position);
    if (c != 0x2610 && !is_ticked_box(c)) continue;
    const std::string_view between = text::trim(raw.substr(begin, start - begin));
    if (!items.empty()) items.back().after = between;
    items.push_back({is_ticked_box(c), between, {}});
    begin = position;
  }
  if (!items.empty()) items.back().after = text::trim(raw.substr(begin));
  return items;
}

}  // namespace

std::string ticked(std::string_view raw, std::string_view yes) {
  const std::vector<Item> items = items_of(raw);
  if (items.empty()) return std::string(raw);
  const bool words_in_front = !items.front().before.empty() && items.back().after.empty();
  std::string chosen;
  for (const Item& item : items) {
    if (!item.ticked) continue;
    const std::string_view word = words_in_front ? item.before : item.after;
    if (!chosen.empty()) chosen += ", ";
    chosen += word.empty() ? yes : word;
  }
  return chosen;
}

}  // namespace cchc::extract
