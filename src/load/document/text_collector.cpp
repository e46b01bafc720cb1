#include "load/document/text_collector.hpp"

#include <algorithm>

#include "text/normalize.hpp"
#include "text/raised.hpp"
#include "text/utf8.hpp"

namespace cchc::load {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0xC3;  // lead bytes of letters, not of U+00A0
}

bool is_markup_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

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

void TextCollector::set_position(Position position) {
  if (position == position_) return;
  decode();
  if (position_ != Position::on_line) off_line_.back().end = text_.size();
  position_ = position;
  if (position == Position::on_line) return;
  const bool goes_on = !off_line_.empty() && off_line_.back().end == text_.size() &&
                       off_line_.back().position == position;
  if (!goes_on) off_line_.push_back({text_.size(), text_.size(), position});
}

void TextCollector::raise_marks() {
  set_position(Position::on_line);
  if (off_line_.empty()) return;
  std::string line;
  std::string raised;
  std::size_t done = 0;
  for (const Stretch& stretch : off_line_) {
    const std::string between = text_.substr(done, stretch.begin - done);
    const std::string_view piece =
        std::string_view(text_).substr(stretch.begin, stretch.end - stretch.begin);
    line += between;
    raised += between;
    const auto mark = text::raise(piece, stretch.position == Position::below);
    raised += mark ? *mark : std::string(piece);
    if (!mark) line += piece;
    done = stretch.end;
  }
  line.append(text_, done);
  raised.append(text_, done);
  if (!text::trim(line).empty()) text_ = std::move(raised);
  off_line_.clear();
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
  raise_marks();
  decode();
  text::normalize(text_);
  return std::move(text_);
}

}  // namespace cchc::load
