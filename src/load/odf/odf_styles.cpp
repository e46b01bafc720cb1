#include "load/odf/odf_styles.hpp"

#include <algorithm>
#include <charconv>

#include "load/container/tag_limits.hpp"

namespace cchc::load::odf {
namespace {

constexpr int max_descent = 64;  // longer lines of descent are circles

std::string key_of(std::string_view family, std::string_view name) {
  return std::string(family).append(1, '/').append(name);
}

template <class T>
void inherit(std::optional<T>& value, const std::optional<T>& parent) {
  if (!value) value = parent;
}

NumberStyle number_style(std::string_view format) {
  if (format.empty()) return NumberStyle::none;
  switch (format.front()) {
    case 'a':
      return NumberStyle::lower_letter;
    case 'A':
      return NumberStyle::upper_letter;
    case 'i':
      return NumberStyle::lower_roman;
    case 'I':
      return NumberStyle::upper_roman;
    default:
      return format.starts_with("1st") ? NumberStyle::ordinal : NumberStyle::decimal;
  }
}

// "super 58%", "sub", "33% 58%", "-10%".
Position position_of(std::string_view text) {
  if (text.starts_with("super")) return Position::above;
  if (text.starts_with("sub") || text.starts_with('-')) return Position::below;
  const bool above = !text.empty() && text.front() >= '0' && text.front() <= '9' &&
                     text.find_first_not_of("0.") < text.find('%');
  return above ? Position::above : Position::on_line;
}

bool is_white(std::string_view color) {
  return color.size() == 7 && color.find_first_not_of("fF", 1) == std::string_view::npos;
}

std::string_view without_quotes(std::string_view name) {
  while (name.starts_with('\'') || name.starts_with('"')) name.remove_prefix(1);
  return name;
}

}  // namespace

int twips(std::string_view length) {
  struct Unit {
    std::string_view name;
    double twips;
  };
  constexpr std::array units = {Unit{"in", 1440}, Unit{"cm", 1440 / 2.54}, Unit{"mm", 1440 / 25.4},
                                Unit{"pt", 20}, Unit{"pc", 240}};
  double number = 0;
  const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), number);
  if (error != std::errc{} || number < 0 || number > 1000) return 0;
  const std::string_view name = length.substr(static_cast<std::size_t>(end - length.data()));
  const auto* const unit = std::find_if(units.begin(), units.end(),
                                        [&](const Unit& known) { return known.name == name; });
  return unit == units.end() ? 0 : static_cast<int>(number * unit->twips);
}

void Styles::add(std::string_view family, std::string_view name, Style&& style) {
  styles_.insert_or_assign(key_of(family, name), std::move(style));
}

void Styles::add_list(std::string_view name, ListStyle&& style) {
  lists_.insert_or_assign(std::string(name), std::move(style));
}

void Styles::add_font(std::string_view name, std::string_view family) {
  fonts_.insert_or_assign(std::string(name), legacy_font(without_quotes(family)));
}

const Style* Styles::find(std::string_view family, std::string_view name) const {
  const auto found = styles_.find(key_of(family, name));
  return found == styles_.end() ? nullptr : &found->second;
}

Look Styles::look(std::string_view family, std::string_view name) const {
  Look look;
  const Style* style = find(family, name);
  for (int depth = 0; style != nullptr && depth < max_descent; ++depth) {
    inherit(look.hidden, style->look.hidden);
    inherit(look.italic, style->look.italic);
    inherit(look.struck, style->look.struck);
    inherit(look.position, style->look.position);
    inherit(look.font, style->look.font);
    inherit(look.tiny, style->look.tiny);
    inherit(look.white, style->look.white);
    style = style->parent.empty() ? nullptr : find(family, style->parent);
  }
  return look;
}

std::optional<std::string> Styles::list(std::string_view paragraph_style) const {
  const Style* style = find("paragraph", paragraph_style);
  for (int depth = 0; style != nullptr && depth < max_descent; ++depth) {
    if (style->list) return style->list;
    style = style->parent.empty() ? nullptr : find("paragraph", style->parent);
  }
  return std::nullopt;
}

bool Styles::is_displayed(std::string_view table_style) const {
  const Style* const style = find("table", table_style);
  return style == nullptr || !style->not_displayed;
}

int Styles::column_width(std::string_view column_style) const {
  const Style* const style = find("table-column", column_style);
  return style == nullptr ? 0 : style->width;
}

const ListStyle* Styles::list_style(std::string_view name) const {
  const auto found = lists_.find(std::string(name));
  return found == lists_.end() ? nullptr : &found->second;
}

LegacyFont Styles::font(std::string_view name) const {
  const auto found = fonts_.find(std::string(name));
  return found == fonts_.end() ? legacy_font(name) : found->second;
}

void StylesReader::start(Token token, const Attributes& attributes) {
  for (const std::string_view name : {"background-color", "fill-color"}) {
    const auto color = attributes.find(name);
    if (color && *color != "transparent" && !is_white(*color)) styles_.set_painted();
  }
  switch (token) {
    case font_face:
      styles_.add_font(bounded(attributes.get("name")), bounded(attributes.get("font-family")));
      break;
    case style:
      family_ = bounded(attributes.get("family"));
      name_ = bounded(attributes.get("name"));
      style_.emplace();
      style_->parent = bounded(attributes.get("parent-style-name"));
      if (const auto list = attributes.find("list-style-name")) style_->list = bounded(*list);
      break;
    case text_properties:
      if (style_) read_look(attributes);
      break;
    case column_properties:
      if (style_) style_->width = twips(attributes.get("column-width"));
      break;
    case table_properties:
      if (style_) style_->not_displayed = attributes.get("display") == "false";
      break;
    case list_style:
    case outline_style:
      name_ = token == outline_style ? outline_name : bounded(attributes.get("name"));
      list_.emplace();
      break;
    case list_level:
      if (list_) read_level(attributes);
      break;
    default:
      break;
  }
}

void StylesReader::read_look(const Attributes& attributes) {
  if (const auto display = attributes.find("display")) style_->look.hidden = *display == "none";
  if (const auto slope = attributes.find("font-style")) {
    style_->look.italic = *slope == "italic" || *slope == "oblique";
  }
  if (const auto size = attributes.find("font-size"); size && size->ends_with("pt")) {
    constexpr int point = 20;  // twips
    style_->look.tiny = twips(*size) <= point;
  }
  if (const auto color = attributes.find("color")) style_->look.white = is_white(*color);
  if (const auto place = attributes.find("text-position")) {
    style_->look.position = position_of(*place);
  }
  for (const std::string_view line : {"text-line-through-style", "text-line-through-type"}) {
    if (const auto kind = attributes.find(line)) style_->look.struck = *kind != "none";
  }
  if (const auto name = attributes.find("font-name")) {
    style_->look.font = styles_.font(*name);
  } else if (const auto family = attributes.find("font-family")) {
    style_->look.font = legacy_font(without_quotes(*family));
  }
}

void StylesReader::read_level(const Attributes& attributes) {
  const int index = attributes.number("level", 0) - 1;
  if (index < 0 || index >= level_count) return;
  ListLevel level;
  const std::string_view format = attributes.get("num-format");
  level.format.style = number_style(format);
  level.format.width =
      static_cast<std::uint8_t>(std::clamp<std::size_t>(format.find_first_not_of('0') + 1, 1, 9));
  level.prefix = bounded(attributes.get("num-prefix"));
  level.suffix = bounded(attributes.get("num-suffix"));
  level.pattern = bounded(attributes.get("num-list-format"));
  level.bullet = bounded(attributes.get("bullet-char"));
  level.display_levels = attributes.number("display-levels", 1);
  level.start = attributes.number("start-value", 1);
  if (!level.bullet.empty()) level.format.style = NumberStyle::bullet;
  (*list_)[static_cast<std::size_t>(index)] = std::move(level);
}

void StylesReader::end(Token token) {
  if (token == style && style_) {
    styles_.add(family_, name_, std::move(*style_));
    style_.reset();
  }
  if ((token == list_style || token == outline_style) && list_) {
    styles_.add_list(name_, std::move(*list_));
    list_.reset();
  }
}

}  // namespace cchc::load::odf
