#include "load/html/html_style.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace cchc::load::html {
namespace {

// Classes and identifiers of notes and comments, as Word, LibreOffice and pandoc write them.
constexpr std::array<std::string_view, 9> apart_classes = {
    "msofootnotereference", "msoendnotereference", "msocommentreference",
    "msocomanchor",         "msocomtxt",           "sdfootnoteanc",
    "sdendnoteanc",         "footnote-ref",        "footnotes"};
constexpr std::array<std::string_view, 2> apart_identifiers = {"sdfootnote", "sdendnote"};

// Values of mso-element that stand apart from the text.
constexpr std::array<std::string_view, 5> apart_elements = {"footnote", "endnote", "comment",
                                                            "header", "footer"};

constexpr std::string_view space = " \t\r\n";

std::string_view trim(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(space), text.size()));
  return text.substr(0, text.find_last_not_of(space) + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

std::string_view first_family(std::string_view families) {
  families = trim(families.substr(0, families.find(',')));
  while (families.starts_with('"') || families.starts_with('\'')) families.remove_prefix(1);
  return families.substr(0, families.find_first_of("\"'"));
}

bool begins_with_any(std::string_view value, const auto& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return value.starts_with(beginning); });
}

// A length or share without its unit; nothing where it is a word.
std::optional<double> number_of(std::string_view value) {
  if (value.starts_with('+')) value.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{}) return std::nullopt;
  return number;
}

std::optional<Position> position_of(std::string_view value) {
  if (value.starts_with("super") || value.starts_with("text-top")) return Position::above;
  if (value.starts_with("sub") || value.starts_with("text-bottom")) return Position::below;
  const auto number = number_of(value);
  if (!number) return value == "baseline" ? std::optional(Position::on_line) : std::nullopt;
  if (*number > 0) return Position::above;
  return *number < 0 ? Position::below : Position::on_line;
}

void read_hiding(ElementStyle& style, std::string_view name, std::string_view value) {
  constexpr double far_away = -999;  // pixels that put text out of the page
  if (name == "display") style.not_displayed = value.starts_with("none");
  if (name == "mso-hide") style.not_displayed = value.starts_with("all");
  if (name == "content-visibility" && value.starts_with("hidden")) style.unseen = true;
  if (name == "visibility") {
    style.unseen = value.starts_with("hidden") || value.starts_with("collapse");
  }
  const bool can_be_nothing = name == "opacity" || name == "font-size";
  const bool can_be_away =
      name == "text-indent" || name == "left" || name == "top" || name == "margin-left";
  if (!can_be_nothing && !can_be_away) return;
  const auto number = number_of(value);
  if (can_be_nothing && number && *number == 0) style.unseen = true;
  if (can_be_away && number && *number <= far_away) style.unseen = true;
}

bool is_white(std::string_view value) {
  constexpr std::array<std::string_view, 5> whites = {"white", "#fff", "#ffffff",
                                                      "rgb(255,255,255)", "rgb(255, 255, 255)"};
  return std::find(whites.begin(), whites.end(), value) != whites.end();
}

bool is_transparent(std::string_view value) {
  if (value == "transparent") return true;
  if (!value.starts_with("rgba(") || !value.ends_with(')')) return false;
  const auto comma = value.rfind(',');
  const auto alpha =
      comma == std::string_view::npos ? std::nullopt : number_of(trim(value.substr(comma + 1)));
  return alpha && *alpha == 0;
}

void read_colors(ElementStyle& style, std::string_view name, std::string_view value) {
  if (name == "color" || name == "mso-style-textfill-fill-color") {
    style.ink = is_transparent(value) ? Ink::none : is_white(value) ? Ink::white : Ink::seen;
  }
  if (name == "background" || name == "background-color" || name == "background-image") {
    style.paints |= !value.empty() && !is_white(value) && !is_transparent(value) &&
                    value != "none" && value != "inherit" && value != "initial";
  }
  if (name == "font-size") {
    const auto number = number_of(value);
    const bool absolute = value.ends_with("px") || value.ends_with("pt");
    if (number && absolute) style.tiny = *number <= 1;
  }
}

// A box that readers of screens alone are given: "rect(0, 0, 0, 0)", "rect(1px 1px 1px 1px)",
// "inset(50%)". "auto" clips nothing.
bool clips_all(std::string_view value) {
  if (value.starts_with("inset(50%") || value.starts_with("inset(100%")) return true;
  constexpr std::string_view digits = "0123456789";
  if (!value.starts_with("rect(") || value.find("auto") != std::string_view::npos) return false;
  for (auto at = value.find_first_of(digits); at != std::string_view::npos;) {
    const auto end = std::min(value.find_first_not_of(digits, at), value.size());
    if (value.substr(at, end - at) > "1" || end - at > 1) return false;
    at = value.find_first_of(digits, end);
  }
  return true;
}

// "width:0; height:0; overflow:hidden": a box without room in it; "transform: scale(0)".
bool shuts_box(std::string_view text) {
  const auto has = [&](std::string_view property) {
    const auto at = text.find(property);
    if (at == std::string_view::npos ||
        (at > 0 && space.find(text[at - 1]) == space.npos && text[at - 1] != ';')) {
      return false;
    }
    const std::string_view value = trim(text.substr(at + property.size()));
    const auto number = number_of(value);
    return number && *number == 0;
  };
  const bool scaled = text.find("scale(0)") != std::string_view::npos;
  const bool clips = text.find("overflow") != std::string_view::npos &&
                     text.find("hidden") != std::string_view::npos;
  return scaled ||
         (clips && (has("height:") || has("max-height:") || has("width:") || has("max-width:")));
}

// Text that is moved up a little from where it would stand ("position: relative") is raised.
void read_offset(ElementStyle& style, std::string_view name, std::string_view value) {
  constexpr double most = 20;  // pixels; farther it is no mark of the word before
  const auto number = number_of(value);
  if (!number || *number == 0 || std::abs(*number) > most) return;
  const bool above = name == "top" ? *number < 0 : *number > 0;
  style.position = above ? Position::above : Position::below;
}

void read_declaration(ElementStyle& style, const std::string& name, std::string_view written) {
  std::string value = lower(written);
  if (const auto important = value.find('!'); important != std::string::npos) {
    value.resize(important);
    written = trim(written.substr(0, important));
  }
  read_hiding(style, name, value);
  read_colors(style, name, value);
  if (name == "mso-element") style.apart |= begins_with_any(value, apart_elements);
  if (name == "mso-list" && value == "ignore") style.is_number = true;
  if (name.starts_with("text-decoration")) {
    style.struck |= value.find("line-through") != std::string::npos;
  }
  if (name == "vertical-align") style.position = position_of(value);
  if ((name == "clip" || name == "clip-path") && clips_all(value)) style.unseen = true;
  if (name == "mso-text-raise") style.position = position_of(value);
  if (name == "font-style") style.italic = value == "italic" || value == "oblique";
  if (name == "font-family") style.font = legacy_font(first_family(written));
}

bool has_class(std::string_view classes, std::string_view name) {
  const std::string list = ' ' + lower(classes) + ' ';
  return list.find(' ' + std::string(name) + ' ') != std::string::npos;
}

std::string_view as_text(const unsigned char* bytes) {
  return bytes == nullptr ? std::string_view{} : reinterpret_cast<const char*>(bytes);
}

}  // namespace

void read_declarations(ElementStyle& style, std::string_view text) {
  if (shuts_box(text)) style.unseen = true;
  const bool moves = text.find("relative") != std::string_view::npos;
  while (!text.empty()) {
    const auto end = std::min(text.find(';'), text.size());
    const std::string_view declaration = text.substr(0, end);
    const auto colon = declaration.find(':');
    if (colon != std::string_view::npos) {
      const std::string name = lower(trim(declaration.substr(0, colon)));
      const std::string_view value = trim(declaration.substr(colon + 1));
      read_declaration(style, name, value);
      if (moves && (name == "top" || name == "bottom")) read_offset(style, name, value);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool bears_on_text(const ElementStyle& style) {
  return style.apart || style.is_number || style.struck || style.not_displayed || style.unseen ||
         style.italic || style.position || style.font || style.tiny.value_or(false) ||
         style.ink.value_or(Ink::seen) != Ink::seen;
}

bool Attributes::has(std::string_view name) const {
  for (const unsigned char** pair = pairs_; pair != nullptr && *pair != nullptr; pair += 2) {
    if (as_text(pair[0]) == name) return true;
  }
  return false;
}

std::string_view Attributes::get(std::string_view name) const {
  for (const unsigned char** pair = pairs_; pair != nullptr && *pair != nullptr; pair += 2) {
    if (as_text(pair[0]) == name) return as_text(pair[1]);
  }
  return {};
}

int Attributes::number(std::string_view name, int otherwise) const {
  const std::string_view text = trim(get(name));
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} ? value : otherwise;
}

ElementStyle style_of(const Attributes& attributes, ElementStyle by_sheet) {
  ElementStyle style = by_sheet;
  if (!style.not_displayed && attributes.has("hidden")) style.not_displayed = true;
  if (const auto face = attributes.get("face"); !face.empty()) {
    style.font = legacy_font(first_family(face));
  }
  if (const auto color = attributes.get("color"); !color.empty()) {
    read_colors(style, "color", lower(trim(color)));
  }
  for (const std::string_view name : {"bgcolor", "background"}) {
    const auto value = attributes.get(name);
    if (!value.empty()) style.paints |= !is_white(lower(trim(value)));
  }
  read_declarations(style, attributes.get("style"));
  const std::string_view classes = attributes.get("class");
  const std::string_view id = attributes.get("id");
  style.apart |= !classes.empty() &&
                 std::any_of(apart_classes.begin(), apart_classes.end(),
                             [&](std::string_view name) { return has_class(classes, name); });
  style.apart |= begins_with_any(id, apart_identifiers);
  return style;
}

}  // namespace cchc::load::html
