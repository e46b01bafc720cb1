#include "load/html/html_style.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace cchc::load::html {
namespace {

// Classes and identifiers of notes and comments, as Word, LibreOffice and pandoc write them.
constexpr std::array<std::string_view, 9> apart_classes = {
    "msofootnotereference", "msoendnotereference", "msocommentreference",
    "msocomanchor",         "msocomtxt",           "sdfootnoteanc",
    "sdendnoteanc",         "footnote-ref",        "footnotes"};
constexpr std::array<std::string_view, 2> apart_identifiers = {"sdfootnote", "sdendnote"};

struct HidingDeclaration {
  std::string_view name;
  std::string_view value;  // how the value begins
};
constexpr std::array hiding_declarations = {
    HidingDeclaration{"display", "none"},         HidingDeclaration{"mso-hide", "all"},
    HidingDeclaration{"mso-element", "footnote"}, HidingDeclaration{"mso-element", "endnote"},
    HidingDeclaration{"mso-element", "comment"},  HidingDeclaration{"mso-element", "header"},
    HidingDeclaration{"mso-element", "footer"},
};

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

void read_declaration(ElementStyle& style, const std::string& name, std::string_view written) {
  const std::string value = lower(written);
  style.hidden |= std::any_of(
      hiding_declarations.begin(), hiding_declarations.end(),
      [&](const auto& hiding) { return name == hiding.name && value.starts_with(hiding.value); });
  if (name == "mso-list" && value == "ignore") style.is_number = true;
  if (name == "font-style") style.italic = value == "italic" || value == "oblique";
  if (name == "font-family") style.font = legacy_font(first_family(written));
}

void read_declarations(ElementStyle& style, std::string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find(';'), text.size());
    const std::string_view declaration = text.substr(0, end);
    const auto colon = declaration.find(':');
    if (colon != std::string_view::npos) {
      read_declaration(style, lower(trim(declaration.substr(0, colon))),
                       trim(declaration.substr(colon + 1)));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool has_class(std::string_view classes, std::string_view name) {
  const std::string list = ' ' + lower(classes) + ' ';
  return list.find(' ' + std::string(name) + ' ') != std::string::npos;
}

}  // namespace

std::string_view Attributes::get(std::string_view name) const {
  for (const unsigned char** pair = pairs_; pair != nullptr && *pair != nullptr; pair += 2) {
    const auto text = [](const unsigned char* bytes) {
      return bytes == nullptr ? std::string_view{} : reinterpret_cast<const char*>(bytes);
    };
    if (text(pair[0]) == name) return text(pair[1]);
  }
  return {};
}

int Attributes::number(std::string_view name, int otherwise) const {
  const std::string_view text = trim(get(name));
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} ? value : otherwise;
}

ElementStyle style_of(const Attributes& attributes) {
  ElementStyle style;
  read_declarations(style, attributes.get("style"));
  if (const auto face = attributes.get("face"); !face.empty()) {
    style.font = legacy_font(first_family(face));
  }
  const std::string_view classes = attributes.get("class");
  const std::string_view id = attributes.get("id");
  style.hidden |= !classes.empty() &&
                  std::any_of(apart_classes.begin(), apart_classes.end(),
                              [&](std::string_view name) { return has_class(classes, name); });
  style.hidden |= std::any_of(apart_identifiers.begin(), apart_identifiers.end(),
                              [&](std::string_view prefix) { return id.starts_with(prefix); });
  return style;
}

}  // namespace cchc::load::html
