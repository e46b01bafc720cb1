#include "extract/prose/scope_above.hpp"

#include <algorithm>
#include <string>

#include "lexicon/bodies.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/same_words.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

constexpr std::string_view digits = "0123456789";

// "cấp xã", "lĩnh vực đất đai": what follows is of a part only.
bool names_part(std::string_view text) {
  return lexicon::has_any(text::fold(text), lexicon::narrowing_words());
}

// Behind "1.", "a)", "-".
std::string_view behind_numbering(std::string_view text) {
  const auto end = std::min(text.find(' '), text.size());
  constexpr std::string_view ends = ".)-+*:";
  const bool numbers = end > 0 && end < text.size() && ends.find(text[end - 1]) != ends.npos;
  return numbers ? text::trim(text.substr(end)) : text;
}

// "1. Sở Nội vụ", "2. Xã An Phú:": what follows is of one body.
bool names_body(std::string_view heading) {
  const std::string_view name = behind_numbering(heading);
  return lexicon::body_at(name) != nullptr || lexicon::place_at(text::fold(name)) != nullptr;
}

}  // namespace

void ScopeAbove::enter(std::string_view paragraph, bool is_item, std::size_t first_end) {
  paragraph_ = paragraph;
  is_item_ = is_item;
  first_end_ = first_end;
  read_to_ = 0;
  narrowed_ = false;
  note_heading();
}

// "b) Cấp xã", "Lĩnh vực đất đai:", "1. Sở Nội vụ", "2. Quý II" narrow what stands below, up to the
// next numbered heading.
void ScopeAbove::note_heading() {
  constexpr std::size_t longest = 160;  // bytes of a heading; longer ones are sentences
  constexpr std::string_view numbering = "0123456789IVX";
  const std::string_view rest = text::trim(paragraph_);
  const bool ends = !rest.empty() && (rest.back() == '.' || rest.back() == ';');
  if (rest.empty() || rest.size() > longest || ends) {
    began_ = began_ || !rest.empty();
    return;
  }
  const std::string_view number = rest.substr(0, rest.find(' '));
  const bool numbered = numbering.find(rest.front()) != std::string_view::npos &&
                        number.find_first_not_of("0123456789IVX.)/-") == std::string_view::npos;
  const bool leads = rest.back() == ':';
  const bool heads = numbered || is_item_ || leads;
  const bool narrows =
      ((began_ || heads) && names_part(rest)) ||  // else it is the report's own head
      (heads && (names_body(rest) || names_.names_other_period(text::fold(rest)))) ||
      (began_ && (leads || !is_item_) && names_matter(rest));
  under_part_ = narrows || (under_part_ && !numbered);
}

// "Hồ sơ trực tuyến": any but the report's own chapters.
bool ScopeAbove::names_matter(std::string_view heading) const {
  const std::string_view name = behind_numbering(heading);
  if (name.find_first_of(digits) != std::string_view::npos) return false;
  const std::string folded = text::fold(name);
  Telling told;
  names_.read(folded, told);
  return !told.words.empty() && !lexicon::has_any(folded, lexicon::chapter_words());
}

// "Về đất đai. Tổng số …", "Công tác dân vận. Toàn huyện …": what the paragraph says is of that.
bool ScopeAbove::is_of_one_matter() const {
  constexpr std::size_t longest = 40;        // bytes of its first words; bounds what is folded
  constexpr std::size_t longest_title = 80;  // bytes; longer ones are sentences
  const std::string_view first = paragraph_.substr(0, first_end_);
  if (first.size() < paragraph_.size() && first.size() <= longest_title &&
      behind_numbering(first).find_first_of(digits) == std::string_view::npos)
    return true;
  const std::string folded = text::fold(behind_numbering(paragraph_).substr(0, longest));
  return std::ranges::any_of(lexicon::topic_openings(), [&](std::string_view words) {
    return lexicon::starts_with_words(folded, words);
  });
}

bool ScopeAbove::is_narrowed(std::size_t start) {
  narrowed_ = narrowed_ || names_part(paragraph_.substr(read_to_, start - read_to_));
  read_to_ = start;
  return under_part_ || narrowed_;
}

bool ScopeAbove::is_free(std::size_t start) {
  return !is_narrowed(start) && !is_item_ && !is_of_one_matter();
}

}  // namespace cchc::extract
