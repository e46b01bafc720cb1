#include "layout/words.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "lexicon/headings.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_heading = 240;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1", "1.2.", "10.2.7": groups of at most three digits, so that a year is none.
bool is_outline_number(std::string_view text) {
  std::size_t digits = 0;
  bool any = false;
  for (const char c : text) {
    if (is_digit(c)) {
      any = true;
      if (++digits > 3) return false;
    } else if (c == '.' && any && digits > 0) {
      digits = 0;
    } else {
      return false;
    }
  }
  return any;
}

// "IV", "II.", "a)", "B"; a small letter alone is a word.
bool is_letter_number(std::string_view text) {
  const std::size_t size = text.size();
  while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.remove_suffix(1);
  if (text.empty()) return false;
  const bool closed = text.size() < size;
  const bool roman = text.find_first_not_of("IVX") == std::string_view::npos && text.size() <= 5;
  const bool small = text.size() == 1 && text[0] >= 'a' && text[0] <= 'h' && closed;
  const bool capital = text.size() == 1 && text[0] >= 'A' && text[0] <= 'H';
  return roman || small || capital;
}

bool is_figure(std::string_view text) {
  bool digit = false;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = text::next_code_point(text, position);
    if (c < 0x80 && is_digit(static_cast<char>(c))) {
      digit = true;
    } else if (c != U' ' && c != 0xA0 && U".,/%-+()~"sv.find(c) == std::u32string_view::npos) {
      return false;
    }
  }
  return digit;
}

bool is_marker(std::string_view text) {
  constexpr std::array marks = {"-"sv, "+"sv, "*"sv, "–"sv, "—"sv, "•"sv, "."sv, "\uF0B7"sv};
  if (std::find(marks.begin(), marks.end(), text) != marks.end()) return true;
  if (text.size() > 24 || "TtGgBbCc"sv.find(text.front()) == std::string_view::npos) return false;
  const std::string folded = text::fold(text);
  return folded == "trong do" || folded == "trong" || folded == "gom" || folded == "bao gom" ||
         folded == "chia ra";
}

}  // namespace

bool is_number_heading(std::string_view cell) {
  return cell.size() <= 24 && lexicon::is_number_heading(text::fold(cell));
}

bool is_name_heading(std::string_view cell) {
  return cell.size() <= longest_heading && lexicon::begins_name_heading(text::fold(cell));
}

bool is_figure_heading(std::string_view cell) {
  if (cell.size() > longest_heading) return false;
  const std::string folded = text::fold(cell);
  return lexicon::begins_figure_heading(folded) || lexicon::is_heading_fragment(folded);
}

bool is_heading(std::string_view cell) {
  return cell.size() <= longest_heading && lexicon::begins_heading(text::fold(cell));
}

Look look_of(std::string_view cell) {
  const std::string_view text = text::trim(cell);
  if (text.empty()) return Look::blank;
  if (is_outline_number(text) || is_letter_number(text)) return Look::number;
  if (is_figure(text)) return Look::figure;
  return is_marker(text) ? Look::marker : Look::text;
}

bool is_marker_part(std::string_view text) {
  constexpr std::array parts = {"Tro"sv, "Tron"sv,  "Trong"sv, "ng"sv,
                                "g"sv,   "ng đó"sv, "g đó"sv,  "đó"sv};
  return std::find(parts.begin(), parts.end(), text) != parts.end();
}

bool has_only_capitals(std::string_view text) {
  std::size_t capitals = 0;
  for (std::size_t position = 0; position < text.size();) {
    const auto c = static_cast<UChar32>(text::next_code_point(text, position));
    if (u_islower(c) != 0) return false;
    if (u_isupper(c) != 0) ++capitals;
  }
  return capitals > 5;
}

bool stands_for_number(std::string_view word) {
  const Look look = look_of(word);
  return look == Look::number || look == Look::marker || is_marker_part(word) ||
         is_number_heading(word);
}

bool is_number_or_figure(std::string_view text) {
  const Look look = look_of(text);
  return look == Look::figure || look == Look::number;
}

bool begins_in_the_middle(std::string_view text) {
  text = text::trim(text);
  if (text.empty()) return false;
  std::size_t position = 0;
  const char32_t c = text::next_code_point(text, position);
  return u_islower(static_cast<UChar32>(c)) != 0 || c == U')' || c == U',' || c == U';';
}

bool goes_on(std::string_view text) {
  return begins_in_the_middle(text) || text.starts_with('(') || text.starts_with('=');
}

}  // namespace cchc::layout
