// The text of one paragraph, collected run by run.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "load/text/legacy_font.hpp"

namespace cchc::load {

class TextCollector {
 public:
  // Properties of what is appended from here on.
  void set_look(bool italic, LegacyFont font);
  void append(std::string_view piece);  // white space of the markup becomes spaces
  // The same where markup's white space counts as one space, and at the start of a line as none.
  void append_collapsing(std::string_view piece);
  // Raised text: figures behind a word become the superscript signs that text has for them.
  void append_raised(std::string_view piece);
  void append_sign(char sign);  // a tab, a line break or a space that is meant

  // Everything decoded and composed.
  std::string take();
  [[nodiscard]] bool slanted() const { return slanted_; }
  [[nodiscard]] bool upright() const { return upright_; }

 private:
  void note_letters(std::string_view piece);
  void decode();  // of what was appended in a legacy font

  std::string text_;
  std::size_t font_start_ = 0;
  LegacyFont font_ = LegacyFont::none;
  bool italic_ = false;
  bool after_space_ = true;  // of markup, or at the start of a line
  bool slanted_ = false;
  bool upright_ = false;
};

}  // namespace cchc::load
