#include "load/html/html_forms.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace cchc::load::html {

std::string shown_input(const Attributes& attributes) {
  constexpr std::array<std::string_view, 7> silent = {"hidden", "submit", "button",  "reset",
                                                      "image",  "file",   "password"};
  std::string type(attributes.get("type"));
  std::transform(type.begin(), type.end(), type.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  if (std::find(silent.begin(), silent.end(), type) != silent.end()) return {};
  if (type == "checkbox" || type == "radio") {
    return attributes.has("checked") ? "\u2612 " : "\u2610 ";
  }
  return std::string(attributes.get("value"));
}

Choice::Choice(const Attributes& select)
    : first_is_chosen_(!select.has("multiple") && select.number("size", 1) <= 1) {}

void Choice::begin_option(const Attributes& option) {
  end_option();
  in_option_ = true;
  is_chosen_ = option.has("selected");
  is_prompt_ = option.has("value") && option.get("value").empty();
  option_ = option.get("label");
}

void Choice::text(std::string_view piece) {
  constexpr std::size_t longest = 10'000;
  if (in_option_ && option_.size() < longest) option_ += piece;
}

void Choice::end_option() {
  if (!in_option_) return;
  in_option_ = false;
  const std::string text = is_prompt_ ? std::string() : std::string(text::trim(option_));
  if (!has_first_) first_ = text;
  has_first_ = true;
  if (!is_chosen_) return;
  if (first_is_chosen_) chosen_.clear();  // of several the last is shown
  if (!chosen_.empty() && !text.empty()) chosen_ += "; ";
  chosen_ += text;
  any_chosen_ = true;
}

std::string Choice::shown() const { return any_chosen_ || !first_is_chosen_ ? chosen_ : first_; }

}  // namespace cchc::load::html
