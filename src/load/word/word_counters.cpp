#include "load/word/word_counters.hpp"

#include "base/allowance.hpp"

namespace cchc::load::word {

std::optional<Counters::Place> Counters::place(const NumberReference& own,
                                               const Style& style) const {
  const int num_id = own.num_id.value_or(style.number.num_id.value_or(0));
  if (num_id == 0) return std::nullopt;
  if (own.level) return Place{num_id, *own.level};
  if (own.num_id) return Place{num_id, 0};
  // The level of a style is the one that names it; what the style itself says comes second.
  for (const std::string& name : {style.id, style.number_style}) {
    if (const auto level = numbering_.level_of_style(num_id, name, styles_)) {
      return Place{num_id, *level};
    }
  }
  return Place{num_id, style.number.level.value_or(0)};
}

std::int64_t Counters::first(const NumberingInstance& instance, Place place) const {
  if (const auto own = instance.starts[static_cast<std::size_t>(place.level)]) return *own;
  const Level* const level = numbering_.level(place.num_id, place.level, styles_);
  return level == nullptr ? 1 : level->start;
}

void Counters::advance(Count& count, const NumberingInstance& instance, Place place) {
  const auto at = static_cast<std::size_t>(place.level);
  // A list that begins below its first level counts the levels above as begun.
  for (std::size_t k = 0; k < at; ++k) {
    if (count.counted[k]) continue;
    count.values[k] = first(instance, {place.num_id, static_cast<int>(k)});
    count.counted[k] = true;
  }
  const bool restarts = instance.starts[at] && restarted_.emplace(place.num_id, place.level).second;
  if (count.counted[at] && !restarts) {
    ++count.values[at];
  } else {
    count.values[at] = first(instance, place);
  }
  count.counted[at] = true;
  for (std::size_t k = at + 1; k < level_count; ++k) {
    const Level* const below = numbering_.level(place.num_id, static_cast<int>(k), styles_);
    const int after = below == nullptr ? -1 : below->restart_after;
    if (after == -1 || place.level < after) count.counted[k] = false;
  }
}

std::string Counters::write(const Count& count, const Level& level, int num_id) const {
  if (level.format.style == NumberStyle::bullet) return bullet_sign(level.text);
  std::string text;
  base::spend(level.text.size());
  for (std::size_t k = 0; k < level.text.size(); ++k) {
    const char digit = k + 1 < level.text.size() ? level.text[k + 1] : '\0';
    if (level.text[k] != '%' || digit < '1' || digit > '9') {
      text += level.text[k];
      continue;
    }
    ++k;
    const int index = digit - '1';
    const Level* const named = numbering_.level(num_id, index, styles_);
    NumberFormat format = named == nullptr ? NumberFormat{} : named->format;
    const bool keeps_width = format.style == NumberStyle::decimal;
    if (level.all_decimal && !keeps_width) format = NumberFormat{};
    text += format_number(count.values[static_cast<std::size_t>(index)], format);
  }
  return text;
}

Label Counters::next(const NumberReference& own, const Style& style) {
  const auto found = place(own, style);
  if (!found) return {};
  const NumberingInstance* const instance = numbering_.instance(found->num_id);
  const Level* const level = numbering_.level(found->num_id, found->level, styles_);
  if (instance == nullptr || level == nullptr) return {};
  Count& count = counts_[instance->abstract_id];
  advance(count, *instance, *found);
  return {write(count, *level, found->num_id), level->joins};
}

}  // namespace cchc::load::word
