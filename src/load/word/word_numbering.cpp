#include "load/word/word_numbering.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "load/container/tag_limits.hpp"

namespace cchc::load::word {
namespace {

// Formats that are not here count in plain digits.
constexpr std::array format_names = {
    std::pair{std::string_view("none"), NumberFormat{NumberStyle::none}},
    std::pair{std::string_view("bullet"), NumberFormat{NumberStyle::bullet}},
    std::pair{std::string_view("decimalZero"), NumberFormat{NumberStyle::decimal, 2}},
    std::pair{std::string_view("lowerLetter"), NumberFormat{NumberStyle::lower_letter}},
    std::pair{std::string_view("upperLetter"), NumberFormat{NumberStyle::upper_letter}},
    std::pair{std::string_view("lowerRoman"), NumberFormat{NumberStyle::lower_roman}},
    std::pair{std::string_view("upperRoman"), NumberFormat{NumberStyle::upper_roman}},
    std::pair{std::string_view("ordinal"), NumberFormat{NumberStyle::ordinal}},
};

NumberFormat read_format(const Attributes& attributes) {
  const std::string_view name = attributes.get("val");
  if (name == "custom") {  // "001, 002, 003, ..."
    const std::string_view sample = attributes.get("format");
    const auto width = std::min(sample.find_first_not_of("0123456789"), sample.size());
    return {NumberStyle::decimal, static_cast<std::uint8_t>(std::clamp<std::size_t>(width, 1, 9))};
  }
  const auto* const found = std::find_if(format_names.begin(), format_names.end(),
                                         [&](const auto& known) { return known.first == name; });
  return found == format_names.end() ? NumberFormat{} : found->second;
}

bool is_level(int index) { return index >= 0 && index < level_count; }

}  // namespace

void Numbering::add(int id, AbstractNumbering&& numbering) {
  abstract_.emplace(id, std::move(numbering));
}

void Numbering::add(int id, NumberingInstance&& instance) {
  instances_.emplace(id, std::move(instance));
}

const NumberingInstance* Numbering::instance(int num_id) const {
  const auto found = instances_.find(num_id);
  return found == instances_.end() ? nullptr : &found->second;
}

const AbstractNumbering* Numbering::definition(int num_id, const Styles& styles) const {
  constexpr int max_links = 8;  // more is a circle
  for (int k = 0; k < max_links; ++k) {
    const NumberingInstance* const used = instance(num_id);
    const auto found = used == nullptr ? abstract_.end() : abstract_.find(used->abstract_id);
    if (found == abstract_.end()) return nullptr;
    const Style* const link =
        found->second.style_link.empty() ? nullptr : styles.find(found->second.style_link);
    if (link == nullptr || !link->number.num_id) return &found->second;
    num_id = *link->number.num_id;
  }
  return nullptr;
}

const Level* Numbering::level(int num_id, int index, const Styles& styles) const {
  const NumberingInstance* const used = instance(num_id);
  if (used == nullptr || !is_level(index)) return nullptr;
  const auto k = static_cast<std::size_t>(index);
  if (used->levels[k]) return &*used->levels[k];
  const AbstractNumbering* const numbering = definition(num_id, styles);
  return numbering != nullptr && numbering->levels[k] ? &*numbering->levels[k] : nullptr;
}

std::optional<int> Numbering::level_of_style(int num_id, std::string_view style,
                                             const Styles& styles) const {
  for (int k = 0; k < level_count; ++k) {
    const Level* const candidate = level(num_id, k, styles);
    if (candidate != nullptr && candidate->style == style) return k;
  }
  return std::nullopt;
}

void NumberingReader::start(Token token, const Attributes& attributes) {
  switch (token) {
    case abstract_num:
      id_ = attributes.number("abstractNumId", -1);
      abstract_.emplace();
      break;
    case num_style_link:
      if (abstract_) abstract_->style_link = bounded(attributes.get("val"));
      break;
    case num:
      id_ = attributes.number("numId", -1);
      instance_.emplace();
      break;
    case abstract_num_id:
      if (instance_) instance_->abstract_id = attributes.number("val", -1);
      break;
    case lvl_override:
    case lvl:
      level_index_ = attributes.number("ilvl", level_index_);
      if (token == lvl) level_.emplace();
      break;
    case start_override:
      if (instance_ && is_level(level_index_)) {
        instance_->starts[static_cast<std::size_t>(level_index_)] = attributes.number("val", 0);
      }
      break;
    default:
      if (level_) read_level_property(token, attributes);
  }
}

void NumberingReader::read_level_property(Token token, const Attributes& attributes) {
  switch (token) {
    case start_at:
      level_->start = attributes.number("val", 0);
      break;
    case num_fmt:
      level_->format = read_format(attributes);
      break;
    case lvl_text:
      level_->text = bounded(attributes.get("val"));
      break;
    case lvl_restart:
      level_->restart_after = attributes.number("val", -1);
      break;
    case is_lgl:
      level_->all_decimal = is_on(attributes);
      break;
    case suff:
      level_->joins = attributes.get("val") == "nothing";
      break;
    case p_style:
      level_->style = bounded(attributes.get("val"));
      break;
    default:
      break;
  }
}

void NumberingReader::finish_level() {
  if (level_ && is_level(level_index_)) {
    const auto k = static_cast<std::size_t>(level_index_);
    if (abstract_) abstract_->levels[k] = std::move(level_);
    if (instance_) instance_->levels[k] = std::move(level_);
  }
  level_.reset();
}

void NumberingReader::end(Token token) {
  switch (token) {
    case lvl:
      finish_level();
      break;
    case abstract_num:
      if (abstract_) numbering_.add(id_, std::move(*abstract_));
      abstract_.reset();
      break;
    case num:
      if (instance_) numbering_.add(id_, std::move(*instance_));
      instance_.reset();
      break;
    default:
      break;
  }
}

}  // namespace cchc::load::word
