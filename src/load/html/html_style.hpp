// What an HTML element's attributes and the page's style sheets say about its text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "load/document/text_collector.hpp"
#include "load/text/legacy_font.hpp"

namespace cchc::load::html {

// The attributes of an element: names and values in turn, ended by a null; libxml2's form.
class Attributes {
 public:
  explicit Attributes(const unsigned char** pairs) : pairs_(pairs) {}
  [[nodiscard]] bool has(std::string_view name) const;
  [[nodiscard]] std::string_view get(std::string_view name) const;  // empty where missing
  [[nodiscard]] int number(std::string_view name, int otherwise) const;

 private:
  const unsigned char** pairs_;
};

// How letters stand out from the page.
enum class Ink : std::uint8_t { seen, none, white };

struct ElementStyle {
  bool apart = false;      // from the text: notes, comments, running heads
  bool is_number = false;  // Word's list numbers, written out
  bool struck = false;
  std::optional<bool> not_displayed;  // nor anything in it
  std::optional<bool> unseen;         // unless something in it is seen again
  std::optional<bool> tiny;           // too small for anyone to see
  std::optional<Ink> ink;
  bool paints = false;  // something behind text, on which white letters are seen
  std::optional<bool> italic;
  std::optional<Position> position;
  std::optional<LegacyFont> font;
};

// Adds what declarations ("display:none; font-style:italic") say; of two that differ the later
// holds.
void read_declarations(ElementStyle& style, std::string_view text);

// Whether it says anything of an element's text.
bool bears_on_text(const ElementStyle& style);

// Adds what the element's own attributes say, above `by_sheet`.
ElementStyle style_of(const Attributes& attributes, ElementStyle by_sheet = {});

}  // namespace cchc::load::html
