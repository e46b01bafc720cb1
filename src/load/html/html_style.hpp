// What an HTML element's attributes say about its text.
#pragma once

#include <optional>
#include <string_view>

#include "load/text/legacy_font.hpp"

namespace cchc::load::html {

// The attributes of an element: names and values in turn, ended by a null; libxml2's form.
class Attributes {
 public:
  explicit Attributes(const unsigned char** pairs) : pairs_(pairs) {}
  [[nodiscard]] std::string_view get(std::string_view name) const;  // empty where missing
  [[nodiscard]] int number(std::string_view name, int otherwise) const;

 private:
  const unsigned char** pairs_;
};

struct ElementStyle {
  bool hidden = false;     // or apart from the text: notes, comments, running heads
  bool is_number = false;  // Word's list numbers, written out
  std::optional<bool> italic;
  std::optional<LegacyFont> font;
};

ElementStyle style_of(const Attributes& attributes);

}  // namespace cchc::load::html
