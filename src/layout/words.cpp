#include "layout/words.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "cchc/row_code.hpp"
#include "lexicon/headings.hpp"
#include "lexicon/lists.hpp"
#include "lexicon/page_words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_heading = 240;  // bytes; bounds what is folded

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What may stand among the digits of a figure: separators, brackets, and the signs of notes.
constexpr std::u32string_view figure_signs = U".,/%-–+()~*^[]'’¹²³⁴⁵⁶⁷⁸⁹⁰";
constexpr std::u32string_view filler_signs = U".…‥_ ";

bool is_figure(std::string_view text) {
  bool digit = false;
  bool filler = true;
  std::size_t letters = 0;
  for (std::size_t position = 0; position < text.size(); ++letters) {
    const char32_t c = text::next_code_point(text, position);
    filler = filler && filler_signs.find(c) != std::u32string_view::npos;
    if (c < 0x80 && is_digit(static_cast<char>(c))) {
      digit = true;
    } else if (c != U' ' && c != 0xA0 && figure_signs.find(c) == std::u32string_view::npos &&
               !filler) {
      return false;
    }
  }
  return digit || (filler && (letters > 1 || text == "…"));
}

bool is_marker(std::string_view text) {
  constexpr std::array marks = {"-"sv, "+"sv, "*"sv, "–"sv, "—"sv, "•"sv, "."sv, "\uF0B7"sv};
  if (std::find(marks.begin(), marks.end(), text) != marks.end()) return true;
  if (text.size() > 24 || "TtGgBbCc"sv.find(text.front()) == std::string_view::npos) return false;
  const std::string folded = text::fold(text);
  return folded == "trong" || lexicon::opened_list(folded).has_value();
}

bool is_roman(std::string_view folded) {
  const auto code = RowCode::parse(folded);
  return code && code->size() == 1 && code->front().style() == CodePart::Style::small_roman;
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

bool heads_figures(std::string_view heading) {
  if (heading.size() > longest_heading) return false;
  const std::string folded = text::fold(heading);
  return folded == "so" || lexicon::heading_role(folded) == lexicon::HeadingRole::value;
}

bool is_whole_heading(std::string_view cell) {
  constexpr std::size_t longest = 40;  // bytes; bounds what is folded
  return cell.size() <= longest &&
         lexicon::heading_role(text::fold(cell)) != lexicon::HeadingRole::none;
}

bool is_unit_heading(std::string_view cell) {
  return cell.size() <= longest_heading &&
         lexicon::heading_role(text::fold(cell)) == lexicon::HeadingRole::unit;
}

bool stands_alone(std::string_view heading) {
  if (heading.size() > longest_heading) return false;
  const std::string folded = text::fold(heading);
  const auto role = lexicon::heading_role(folded);
  return role == lexicon::HeadingRole::number || role == lexicon::HeadingRole::note ||
         folded == "ghi";
}

bool is_heading(std::string_view cell) {
  return cell.size() <= longest_heading && lexicon::begins_heading(text::fold(cell));
}

Look look_of(std::string_view cell) {
  const std::string_view text = text::trim(cell);
  if (text.empty()) return Look::blank;
  if (looks_like_number(text)) return Look::number;
  if (is_figure(text)) return Look::figure;
  return is_marker(text) ? Look::marker : Look::text;
}

bool is_marker_part(std::string_view text) { return lexicon::is_piece_of_among(text); }

bool has_only_capitals(std::string_view text) {
  std::size_t capitals = 0;
  for (std::size_t position = 0; position < text.size();) {
    const auto c = static_cast<UChar32>(text::next_code_point(text, position));
    if (u_islower(c) != 0) return false;
    if (u_isupper(c) != 0) ++capitals;
  }
  return capitals > 5;
}

bool is_abbreviation(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    if (u_isupper(static_cast<UChar32>(text::next_code_point(text, position))) == 0) return false;
  }
  return !text.empty();
}

bool may_number_row(std::string_view cell) { return read_printed(cell).has_value(); }

bool is_form_title(std::string_view line) {
  constexpr std::size_t longest = 160;  // bytes; longer ones are sentences that mention a form
  if (line.size() > longest) return false;
  const std::string folded = text::fold(line);
  return std::ranges::any_of(lexicon::form_title_words(), [&](const auto& title) {
    const std::string_view word = title.folded;
    if (!folded.starts_with(word)) return false;
    std::string_view rest = std::string_view(folded).substr(word.size());
    if (rest.empty()) return word.find(' ') != std::string_view::npos;
    if (rest.front() != ' ') return false;
    rest.remove_prefix(1);
    rest = rest.substr(0, rest.find(' '));
    return rest == "so" || (!rest.empty() && is_digit(rest.front())) || is_roman(rest);
  });
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
