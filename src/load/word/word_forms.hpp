// Form fields from before content controls: what they show is computed from their settings.
#pragma once

#include <string>
#include <vector>

#include "load/word/word_names.hpp"

namespace cchc::load::word {

class FormField {
 public:
  // An element of w:ffData.
  void read(Token token, const Attributes& attributes);
  // The chosen entry of a list, a box that is ticked or not; empty for a field of text, whose
  // result stands in the document.
  [[nodiscard]] std::string shown() const;

 private:
  enum class Kind : std::uint8_t { other, list, check };
  Kind kind_ = Kind::other;
  std::vector<std::string> entries_;
  int default_ = 0;
  int result_ = -1;  // not given
};

}  // namespace cchc::load::word
