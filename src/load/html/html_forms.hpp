// What the controls of a form show: the chosen option, the text typed in, a box ticked or not.
#pragma once

#include <string>
#include <string_view>

#include "load/html/html_style.hpp"

namespace cchc::load::html {

// Of an <input>; empty for buttons and for what is not shown.
std::string shown_input(const Attributes& attributes);

// Of a <select>, option by option. A prompt ("Choose …"), an option with an empty value, shows
// nothing.
class Choice {
 public:
  explicit Choice(const Attributes& select);
  void begin_option(const Attributes& option);
  void text(std::string_view piece);
  void end_option();
  [[nodiscard]] std::string shown() const;

 private:
  bool first_is_chosen_;
  bool in_option_ = false;
  bool is_chosen_ = false;
  bool is_prompt_ = false;
  bool any_chosen_ = false;
  std::string option_;
  std::string first_;
  bool has_first_ = false;
  std::string chosen_;
};

}  // namespace cchc::load::html
