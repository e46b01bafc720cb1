#include "load/odf/odf_lists.hpp"

#include <algorithm>
#include <charconv>

#include "load/container/tag_limits.hpp"

namespace cchc::load::odf {
namespace {

using Values = std::array<std::int64_t, level_count>;

std::string level_number(const Values& values, const ListStyle& style, std::size_t level) {
  const NumberFormat format = style[level] ? style[level]->format : NumberFormat{NumberStyle::none};
  return format_number(values[level], format);
}

// "%1%.%2%." with the numbers put in.
std::string fill_pattern(std::string_view pattern, const Values& values, const ListStyle& style) {
  std::string text;
  while (!pattern.empty()) {
    std::size_t level = 0;
    const auto [end, error] =
        std::from_chars(pattern.data() + 1, pattern.data() + pattern.size(), level);
    const auto length = static_cast<std::size_t>(end - pattern.data());
    const bool is_level = pattern.front() == '%' && error == std::errc{} && level >= 1 &&
                          level <= level_count && pattern.substr(length).starts_with('%');
    if (is_level) {
      text += level_number(values, style, level - 1);
      pattern.remove_prefix(length + 1);
    } else {
      text += pattern.front();
      pattern.remove_prefix(1);
    }
  }
  return text;
}

std::string write(const Values& values, const ListStyle& style, std::size_t at) {
  const ListLevel& level = *style[at];
  if (level.format.style == NumberStyle::bullet) return bullet_sign(level.bullet);
  if (level.format.style == NumberStyle::none) return level.prefix + level.suffix;
  if (!level.pattern.empty()) return fill_pattern(level.pattern, values, style);
  const auto shown = static_cast<std::size_t>(std::clamp(level.display_levels, 1, level_count));
  std::string text;
  for (std::size_t k = at + 1 > shown ? at + 1 - shown : 0; k <= at; ++k) {
    const std::string number = level_number(values, style, k);
    if (!text.empty() && !number.empty()) text += '.';
    text += number;
  }
  return level.prefix + text + level.suffix;
}

}  // namespace

std::size_t Lists::count_for(const Start& start) {
  if (!start.continued.empty()) {
    const auto found = by_id_.find(std::string(start.continued));
    if (found != by_id_.end()) return found->second;
  }
  if (start.continues) {
    const auto found = last_of_style_.find(std::string(start.style));
    if (found != last_of_style_.end()) return found->second;
  }
  counts_.emplace_back();
  return counts_.size() - 1;
}

void Lists::open_list(const Start& start) {
  auto& open = stories_.back();
  for (const std::string_view name : {start.id, start.style, start.continued}) bounded(name);
  OpenList list{open.empty() ? count_for(start) : open.back().count, std::string(start.style),
                false, std::nullopt};
  if (list.style.empty() && !open.empty()) list.style = open.back().style;
  if (!start.id.empty()) by_id_.insert_or_assign(std::string(start.id), list.count);
  if (open.empty()) last_of_style_.insert_or_assign(list.style, list.count);
  open.push_back(std::move(list));
}

void Lists::close_list() {
  if (!stories_.back().empty()) stories_.back().pop_back();
}

void Lists::open_item(std::optional<int> start_value, bool numbered) {
  if (stories_.back().empty()) return;
  OpenList& list = stories_.back().back();
  list.item_waits = numbered;
  list.item_value = start_value;
}

std::string Lists::advance(Count& count, const ListStyle& style, std::size_t level,
                           std::optional<int> value) {
  const auto first = [&](std::size_t k) { return style[k] ? style[k]->start : 1; };
  for (std::size_t k = 0; k < level; ++k) {
    if (!count.counted[k]) count.values[k] = first(k);
    count.counted[k] = true;
  }
  const std::int64_t follows = count.counted[level] ? count.values[level] + 1 : first(level);
  count.values[level] = value.value_or(static_cast<int>(follows));
  count.counted[level] = true;
  std::fill(count.counted.begin() + static_cast<std::ptrdiff_t>(level) + 1, count.counted.end(),
            false);
  return style[level] ? write(count.values, style, level) : std::string();
}

std::string Lists::next(std::string_view paragraph_style) {
  auto& open = stories_.back();
  if (open.empty() || !open.back().item_waits) return {};
  OpenList& list = open.back();
  list.item_waits = false;
  const std::string name =
      list.style.empty() ? styles_.list(paragraph_style).value_or("") : list.style;
  const ListStyle* const style = styles_.list_style(name);
  if (style == nullptr || open.size() > level_count) return {};
  return advance(counts_[list.count], *style, open.size() - 1, list.item_value);
}

std::string Lists::next_heading(int outline_level, std::string_view paragraph_style) {
  if (styles_.list(paragraph_style) == "") return {};  // a style may take its headings out
  const ListStyle* const style = styles_.list_style(outline_name);
  if (style == nullptr || outline_level < 1 || outline_level > level_count) return {};
  return advance(headings_, *style, static_cast<std::size_t>(outline_level) - 1, std::nullopt);
}

void Lists::enter_story() { stories_.emplace_back(); }

void Lists::leave_story() {
  if (stories_.size() > 1) stories_.pop_back();
}

}  // namespace cchc::load::odf
