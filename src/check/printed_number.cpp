#include "check/printed_number.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace cchc::checking {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_separator(char c) { return c == '.' || c == ',' || c == ' '; }

}  // namespace

std::optional<DottedNumber> DottedNumber::parse(std::string_view printed) {
  printed = text::trim(printed);
  if (printed.empty() || !is_digit(printed.front())) return std::nullopt;
  DottedNumber number;
  bool inside = false;
  for (const char c : printed) {
    if (!is_digit(c) && !is_separator(c)) return std::nullopt;
    if (is_separator(c)) {
      inside = false;
      continue;
    }
    if (!inside && number.count_++ == max_parts) return std::nullopt;
    inside = true;
    auto& part = number.parts_[number.count_ - 1];
    const int longer = part * 10 + (c - '0');
    if (longer > max_part) return std::nullopt;
    part = static_cast<std::uint16_t>(longer);
  }
  return number;
}

std::optional<DottedNumber> DottedNumber::of_code(std::string_view code) {
  if (code.find('/') != std::string_view::npos) return std::nullopt;
  return parse(code.substr(0, code.find('(')));
}

DottedNumber DottedNumber::block() const {
  DottedNumber block = *this;
  if (count_ > 0) block.parts_[--block.count_] = 0;
  return block;
}

bool DottedNumber::is_rest_of(const DottedNumber& whole) const {
  if (count_ >= whole.count_) return false;
  if (count_ == 1) return true;
  const auto* const end = whole.parts_.begin() + static_cast<std::ptrdiff_t>(whole.count_);
  return std::equal(parts_.begin(), parts_.begin() + static_cast<std::ptrdiff_t>(count_),
                    end - static_cast<std::ptrdiff_t>(count_));
}

std::string DottedNumber::to_string() const {
  std::string text;
  for (std::size_t index = 0; index < count_; ++index) {
    if (index > 0) text += '.';
    text += std::to_string(parts_[index]);
  }
  return text;
}

}  // namespace cchc::checking
