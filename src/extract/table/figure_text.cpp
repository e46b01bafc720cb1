#include "extract/table/figure_text.hpp"

#include <algorithm>
#include <cstddef>

#include "extract/table/value.hpp"
#include "text/raised.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

using namespace std::string_view_literals;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_minus(char32_t c) {
  return c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2212;
}

// Groups thousands in English and Swiss style: 3'180.
bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'`' || c == 0xB4 || c == 0x2BC || c == 0x2018 || c == 0x2019;
}

// Dots in any number and of any kind are a line to be filled in.
bool is_filler(char32_t c) {
  return is_space(c) || is_minus(c) || U".-_,*/…‥·․"sv.find(c) != std::u32string_view::npos;
}

// Where the last letter of the text begins.
std::size_t last_letter(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

bool is_note_sign(char32_t c) { return c == U'*' || c == 0x2020 || c == 0x2021 || c == 0xA7; }

// "[1]", "[a]", "^1^" at the end; a remark of several letters is none.
std::size_t enclosed_mark(std::string_view text) {
  constexpr std::size_t longest =
      4;  // bytes between the signs, "[12]", "[iii]"; longer ones are words
  const char open = text.back() == ']' ? '[' : '^';
  if (text.back() != ']' && text.back() != '^') return 0;
  const auto begin = text.substr(0, text.size() - 1).rfind(open);
  if (begin == std::string_view::npos || begin == 0) return 0;
  const std::string_view inner = text.substr(begin + 1, text.size() - begin - 2);
  return !inner.empty() && inner.size() <= longest ? text.size() - begin : 0;
}

// Bytes of a dot, or of three that are one sign, at one end of the text.
std::size_t dot_at_end(std::string_view text, bool front) {
  if (text.empty()) return 0;
  for (const std::string_view sign : {"…"sv, "‥"sv, "."sv, "_"sv}) {
    if (front ? text.starts_with(sign) : text.ends_with(sign)) return sign.size();
  }
  return 0;
}

// "……14……", "...14": a figure on a line of dots to write on. One dot alone is
// no line.
std::string_view without_dotted_line(std::string_view text) {
  for (const bool front : {true, false}) {
    std::size_t bytes = 0;
    while (const std::size_t dot = dot_at_end(
               front ? text.substr(bytes) : text.substr(0, text.size() - bytes), front)) {
      bytes += dot;
    }
    if (bytes < 2) continue;
    text = front ? text.substr(bytes) : text.substr(0, text.size() - bytes);
  }
  return text::trim(text);
}

}  // namespace

std::string simplify_figure(std::string_view raw) {
  std::string out;
  for (std::size_t position = 0; position < raw.size();) {
    const std::size_t start = position;
    const char32_t c = text::next_code_point(raw, position);
    if (is_space(c)) {
      out += ' ';
    } else if (is_minus(c)) {
      out += '-';
    } else if (is_apostrophe(c)) {
      out += '\'';
    } else if (c == 0xFF0C) {  // the comma of full-width digits
      out += ',';
    } else if (!text::is_raised_sign(c)) {  // a mark beside a figure is none of its digits
      out.append(raw, start, position - start);
    }
  }
  std::string tight;
  for (std::size_t k = 0; k < out.size(); ++k) {
    const bool beside_mark =
        out[k] == ' ' && ((k + 1 < out.size() && (out[k + 1] == ',' || out[k + 1] == '.')) ||
                          (!tight.empty() && (tight.back() == ',' || tight.back() == '.')));
    if (!beside_mark) tight += out[k];
  }
  return std::string(without_dotted_line(text::trim(tight)));
}

std::string_view without_note_marks(std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    std::size_t at = last_letter(rest);
    std::size_t position = at;
    const char32_t c = text::next_code_point(rest, position);
    if (const std::size_t enclosed = enclosed_mark(rest); enclosed > 0) {
      at = rest.size() - enclosed;
    } else if (!text::is_raised_sign(c) && !is_note_sign(c)) {
      break;
    }
    rest = text::trim(rest.substr(0, at));
  }
  // Only behind a figure: the "²" of "m²" belongs to its word.
  const bool figure = !rest.empty() && (is_digit(rest.back()) ||
                                        "%)."sv.find(rest.back()) != std::string_view::npos);
  return figure ? rest : text;
}

bool is_blank_value(std::string_view raw) {
  std::size_t brackets = 0;  // "(…)", "[...]": a place to be filled in, as the dots alone
  bool filler = false;
  for (std::size_t position = 0; position < raw.size();) {
    const char32_t c = text::next_code_point(raw, position);
    if (text::is_raised_sign(c)) continue;
    if (U"()[]"sv.find(c) != std::u32string_view::npos) {
      ++brackets;
    } else if (is_filler(c)) {
      filler = true;
    } else {
      return false;
    }
  }
  return brackets == 0 || filler;
}

}  // namespace cchc::extract
