// The text of one paragraph, collected run by run.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "load/legacy_font.hpp"

namespace cchc::load {

class TextCollector {
 public:
  // Properties of what is appended from here on.
  void set_look(bool italic, LegacyFont font);
  void append(std::string_view piece);  // white space of the markup becomes spaces
  void append_sign(char sign);          // a tab or a line break

  // Everything decoded, composed and trimmed.
  std::string take();
  [[nodiscard]] bool slanted() const { return slanted_; }
  [[nodiscard]] bool upright() const { return upright_; }

 private:
  void decode();  // of what was appended in a legacy font

  std::string text_;
  std::size_t font_start_ = 0;
  LegacyFont font_ = LegacyFont::none;
  bool italic_ = false;
  bool slanted_ = false;
  bool upright_ = false;
};

}  // namespace cchc::load
