// The text of one paragraph, collected run by run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "load/text/legacy_font.hpp"

namespace cchc::load {

enum class Position : std::uint8_t { on_line, above, below };

class TextCollector {
 public:
  // Properties of what is appended from here on.
  void set_look(bool italic, LegacyFont font);
  void append(std::string_view piece);  // white space of the markup becomes spaces
  // The same where markup's white space counts as one space, and at the start of a line as none.
  void append_collapsing(std::string_view piece);
  // From here on text stands above or below the line. Beside other text it is a mark and becomes
  // the signs that text has for it; a paragraph that has nothing else stays as it is.
  void set_position(Position position);
  void append_sign(char sign);  // a tab, a line break or a space that is meant

  // Everything decoded and composed.
  std::string take();
  [[nodiscard]] bool slanted() const { return slanted_; }
  [[nodiscard]] bool upright() const { return upright_; }

 private:
  void note_letters(std::string_view piece);
  void decode();  // of what was appended in a legacy font
  void raise_marks();

  std::string text_;
  std::size_t font_start_ = 0;
  LegacyFont font_ = LegacyFont::none;
  bool italic_ = false;
  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    Position position = Position::on_line;
  };
  std::vector<Stretch> off_line_;
  Position position_ = Position::on_line;
  bool after_space_ = true;  // of markup, or at the start of a line
  bool slanted_ = false;
  bool upright_ = false;
};

}  // namespace cchc::load
