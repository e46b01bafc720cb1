#include "load/word/word_styles.hpp"

#include "load/container/tag_limits.hpp"

namespace cchc::load::word {
namespace {

// Longer lines of descent are cut: they are circles, or meant to cost time.
constexpr int max_descent = 64;

template <class T>
void inherit_value(std::optional<T>& value, const std::optional<T>& parent) {
  if (!value) value = parent;
}

// In half points. Documents made of PDF move runs by a point here and there.
Position position_of(int half_points) {
  constexpr int least = 4;
  if (half_points >= least) return Position::above;
  return half_points <= -least ? Position::below : Position::on_line;
}

constexpr int largest_tiny = 2;  // half points

bool is_white_value(std::string_view color) {
  return color.size() == 6 && color.find_first_not_of("Ff") == std::string_view::npos;
}

// "toc 1" to "toc 9", and those of lists of tables and of an index: in files these names are the
// same for every language of Word.
bool names_contents(std::string_view name) {
  if (name == "table of figures") return true;
  const auto is_level_of = [&](std::string_view start) {
    return name.size() == start.size() + 1 && name.starts_with(start) && name.back() >= '1' &&
           name.back() <= '9';
  };
  return is_level_of("toc ") || is_level_of("TOC ") || is_level_of("index ");
}

}  // namespace

bool is_on(const Attributes& attributes, std::string_view name) {
  const std::string_view value = attributes.get(name);
  return value != "0" && value != "false" && value != "off";
}

void read_run_property(RunLook& look, Token token, const Attributes& attributes) {
  switch (token) {
    case vanish:
      look.vanish = is_on(attributes);
      break;
    case italic:
      look.italic = is_on(attributes);
      break;
    case strike:
      look.strike = is_on(attributes);
      break;
    case double_strike:
      look.double_strike = is_on(attributes);
      break;
    case vert_align:
      look.script = attributes.get("val") == "superscript" ? Position::above
                    : attributes.get("val") == "subscript" ? Position::below
                                                           : Position::on_line;
      break;
    case moved:
      look.moved = position_of(attributes.number("val", 0));
      break;
    case r_fonts: {
      // Letters beyond ASCII follow hAnsi; a font of the theme is never a legacy one.
      if (attributes.find("hAnsiTheme")) {
        look.font = LegacyFont::none;
      } else if (const auto name = attributes.find("hAnsi"); name || attributes.find("ascii")) {
        look.font = legacy_font(name ? *name : attributes.get("ascii"));
      }
      break;
    }
    case size:
      look.tiny = attributes.number("val", largest_tiny + 1) <= largest_tiny;
      break;
    case color:
      look.white = is_white_value(attributes.get("val"));
      break;
    default:
      break;
  }
}

bool paints(Token token, const Attributes& attributes) {
  const auto fill = attributes.get("fill");
  switch (token) {
    case shading: {
      const auto pattern = attributes.get("val");  // "solid", "pct50": in the pattern's own colour
      const bool patterned = !pattern.empty() && pattern != "clear" && pattern != "nil";
      const bool plain = fill.empty() || fill == "auto" || is_white_value(fill);
      return patterned || attributes.find("themeFill") || !plain;
    }
    case highlight:
      return attributes.get("val") != "none" && attributes.get("val") != "white";
    case background:
      return true;
    default:
      return false;
  }
}

void Styles::add(Style&& style) {
  if (style.is_default && !style.is_character) default_paragraph_ = styles_.size();
  by_id_.emplace(style.id, styles_.size());
  styles_.push_back(std::move(style));
}

void Styles::resolve() {
  std::vector<bool> done(styles_.size());
  for (std::size_t k = 0; k < styles_.size(); ++k) inherit(k, done, 0);
}

void Styles::inherit(std::size_t index, std::vector<bool>& done, int depth) {
  if (done[index]) return;
  done[index] = true;
  Style& style = styles_[index];
  if (style.number.num_id) style.number_style = style.id;
  const auto parent = by_id_.find(style.based_on);
  if (parent == by_id_.end() || depth > max_descent) return;
  inherit(parent->second, done, depth + 1);
  const Style& from = styles_[parent->second];
  inherit_value(style.look.vanish, from.look.vanish);
  inherit_value(style.look.italic, from.look.italic);
  inherit_value(style.look.strike, from.look.strike);
  inherit_value(style.look.double_strike, from.look.double_strike);
  inherit_value(style.look.script, from.look.script);
  inherit_value(style.look.moved, from.look.moved);
  inherit_value(style.look.font, from.look.font);
  inherit_value(style.look.tiny, from.look.tiny);
  inherit_value(style.look.white, from.look.white);
  inherit_value(style.number.num_id, from.number.num_id);
  inherit_value(style.number.level, from.number.level);
  if (style.number_style.empty()) style.number_style = from.number_style;
}

const Style* Styles::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : &styles_[found->second];
}

const Style& Styles::paragraph(std::string_view id) const {
  const Style* const style = id.empty() ? nullptr : find(id);
  if (style != nullptr) return *style;
  return default_paragraph_ < styles_.size() ? styles_[default_paragraph_] : no_style_;
}

bool Styles::toggle(std::optional<bool> RunLook::*property, const RunLook& own, const Style* run,
                    const Style& paragraph) const {
  if (own.*property) return *(own.*property);
  const auto by_run = run == nullptr ? std::nullopt : run->look.*property;
  const auto by_paragraph = paragraph.look.*property;
  if (!by_run && !by_paragraph) return (defaults_.*property).value_or(false);
  return by_run.value_or(false) != by_paragraph.value_or(false);
}

bool Styles::vanishes(const RunLook& own, const Style* run, const Style& paragraph) const {
  return toggle(&RunLook::vanish, own, run, paragraph);
}

bool Styles::is_italic(const RunLook& own, const Style* run, const Style& paragraph) const {
  return toggle(&RunLook::italic, own, run, paragraph);
}

bool Styles::is_struck(const RunLook& own, const Style* run, const Style& paragraph) const {
  return toggle(&RunLook::strike, own, run, paragraph) ||
         toggle(&RunLook::double_strike, own, run, paragraph);
}

Position Styles::position(const RunLook& own, const Style* run, const Style& paragraph) const {
  const Position script = first(&RunLook::script, own, run, paragraph).value_or(Position::on_line);
  if (script != Position::on_line) return script;
  return first(&RunLook::moved, own, run, paragraph).value_or(Position::on_line);
}

LegacyFont Styles::font(const RunLook& own, const Style* run, const Style& paragraph) const {
  return first(&RunLook::font, own, run, paragraph).value_or(LegacyFont::none);
}

bool Styles::is_tiny(const RunLook& own, const Style* run, const Style& paragraph) const {
  return first(&RunLook::tiny, own, run, paragraph).value_or(false);
}

bool Styles::is_white(const RunLook& own, const Style* run, const Style& paragraph) const {
  return first(&RunLook::white, own, run, paragraph).value_or(false);
}

void StylesReader::start(Token token, const Attributes& attributes) {
  if (paints(token, attributes)) styles_.set_painted();
  switch (token) {
    case doc_defaults:
      in_defaults_ = true;
      break;
    case style:
      open_.emplace();
      open_->id = bounded(attributes.get("styleId"));
      open_->is_character = attributes.get("type") == "character";
      open_->is_default = attributes.get("type") == "paragraph" && attributes.find("default") &&
                          attributes.get("default") != "0" && attributes.get("default") != "false";
      break;
    case style_name:
      if (open_) open_->lists_contents = names_contents(attributes.get("val"));
      break;
    case based_on:
      if (open_) open_->based_on = bounded(attributes.get("val"));
      break;
    case r_pr:
      ++in_run_properties_;
      break;
    case num_id:
      if (open_) open_->number.num_id = attributes.number("val", 0);
      break;
    case ilvl:
      if (open_) open_->number.level = attributes.number("val", 0);
      break;
    default:
      if (in_run_properties_ > 0 && (open_ || in_defaults_)) {
        read_run_property(open_ ? open_->look : defaults_, token, attributes);
      }
  }
}

void StylesReader::end(Token token) {
  if (token == r_pr) --in_run_properties_;
  if (token == doc_defaults) {
    in_defaults_ = false;
    styles_.set_defaults(defaults_);
  }
  if (token == style && open_) {
    styles_.add(std::move(*open_));
    open_.reset();
  }
}

}  // namespace cchc::load::word
