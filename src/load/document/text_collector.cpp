#include "load/document/text_collector.hpp"

#include <algorithm>
#include <array>

#include "text/normalize.hpp"

namespace cchc::load {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0xC3;  // lead bytes of letters, not of U+00A0
}

bool is_markup_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

void erase_all(std::string& text, std::string_view what) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.erase(at, what.size());
  }
}

// Soft hyphens and byte order marks are no part of a word.
void drop_invisible(std::string& text) {
  if (text.find('\xC2') != std::string::npos) erase_all(text, "\u00AD");
  if (text.find('\xEF') != std::string::npos) erase_all(text, "\uFEFF");
}

}  // namespace

void TextCollector::set_look(bool italic, LegacyFont font) {
  italic_ = italic;
  if (font == font_) return;
  decode();
  font_ = font;
}

void TextCollector::note_letters(std::string_view piece) {
  const bool letters = std::any_of(piece.begin(), piece.end(), is_letter_or_digit);
  if (letters) (italic_ ? slanted_ : upright_) = true;
}

void TextCollector::append(std::string_view piece) {
  note_letters(piece);
  const auto start = static_cast<std::ptrdiff_t>(text_.size());
  text_ += piece;
  std::replace_if(text_.begin() + start, text_.end(), is_markup_space, ' ');
}

void TextCollector::append_collapsing(std::string_view piece) {
  note_letters(piece);
  for (const char c : piece) {
    const bool space = is_markup_space(c);
    if (!space) {
      text_ += c;
    } else if (!after_space_) {
      text_ += ' ';
    }
    after_space_ = space;
  }
}

void TextCollector::append_raised(std::string_view piece) {
  constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴",
                                                       "⁵", "⁶", "⁷", "⁸", "⁹"};
  constexpr std::size_t longest_mark = 2;  // a longer one is no footnote's or unit's
  std::string_view figure = piece;
  const bool framed = figure.size() > 2 && (figure.front() == '[' || figure.front() == '(');
  if (framed) figure = figure.substr(1, figure.size() - 2);
  const bool is_mark = figure.size() <= longest_mark &&
                       figure.find_first_not_of("0123456789") == std::string_view::npos;
  if (!is_mark || after_space_) {
    append_collapsing(piece);
    return;
  }
  for (const char digit : figure) text_ += raised.at(static_cast<std::size_t>(digit - '0'));
}

void TextCollector::append_sign(char sign) {
  text_ += sign;
  after_space_ = sign == '\n';
}

void TextCollector::decode() {
  if (font_ != LegacyFont::none && font_start_ < text_.size()) {
    const std::string decoded = decode_legacy(std::string_view(text_).substr(font_start_), font_);
    text_.replace(font_start_, std::string::npos, decoded);
  }
  font_start_ = text_.size();
}

std::string TextCollector::take() {
  decode();
  text::normalize(text_);
  drop_invisible(text_);
  return std::move(text_);
}

}  // namespace cchc::load
