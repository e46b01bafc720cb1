#include <algorithm>

#include "cchc/row_code.hpp"
#include "extract/table/rows.hpp"
#include "lexicon/headings.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t longest_title = 300;  // bytes; longer ones are sentences that mention a form

// The words behind the number, without what separates them from it.
std::string words_after(std::string_view text, std::size_t words_before) {
  std::size_t position = 0;
  for (std::size_t word = 0; word < words_before; ++word) {
    position = text.find_first_not_of(' ', position);
    if (position == std::string_view::npos) return {};
    position = text.find(' ', position);
    if (position == std::string_view::npos) return {};
  }
  std::string_view rest = text.substr(position);
  for (bool changed = true; changed;) {
    changed = false;
    rest = text::trim(rest);
    for (const std::string_view mark : {"–", "—", "-", ":", ".", ")"}) {
      if (rest.starts_with(mark)) {
        rest.remove_prefix(mark.size());
        changed = true;
      }
    }
  }
  return std::string(rest);
}

// "Phụ lục II" of "PHỤ LỤC II. CẢI CÁCH THỂ CHẾ": `rest` begins with the number.
std::string called(std::string_view words, std::string_view rest) {
  std::string_view number = rest.substr(0, rest.find(' '));
  while (!number.empty() && std::string_view(".:,;)-").find(number.back()) != std::string::npos)
    number.remove_suffix(1);
  return std::string(words) + ' ' + std::string(number);
}

// "3", "II", "2.1"; letters are annexes of other papers.
bool counts_forms(const RowCode& code) {
  const auto style = code.front().style();
  return style == CodePart::Style::arabic ||
         (style == CodePart::Style::small_roman && code.size() == 1);
}

// "II.06a/VPCP/KSTT", "01a/TP/TĐ-BH": the number of a form that a ministry sets.
std::optional<FormTitle> read_official_number(const std::string& text) {
  std::string number = text.substr(0, text.find(' '));
  while (!number.empty() && (number.back() == '.' || number.back() == ':' || number.back() == ','))
    number.pop_back();
  const bool official = std::count(number.begin(), number.end(), '/') >= 2 &&
                        number.find_first_of("0123456789") < number.find('/');
  if (!official) return std::nullopt;
  return FormTitle{number, words_after(text, 1), {}};
}

}  // namespace

std::optional<FormTitle> read_form_title(std::string_view paragraph) {
  if (paragraph.size() > longest_title) return std::nullopt;
  const char first = text::first_letter(paragraph);
  if (first != 'b' && first != 'm' && first != 'p') return std::nullopt;
  const std::string plain = text::strip_marks(paragraph);
  const std::string folded = text::fold(plain);
  for (const auto& [words, written] : lexicon::form_title_words()) {
    if (!folded.starts_with(words) || folded.size() <= words.size() || folded[words.size()] != ' ')
      continue;
    const auto length = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
    const std::string behind = words_after(plain, length);
    if (auto title = read_official_number(behind)) {
      title->called = called(written, behind);
      return title;
    }
    const std::string_view rest = std::string_view(folded).substr(words.size() + 1);
    const auto number = read_printed(rest.substr(0, rest.find(' ')));
    if (!number || !counts_forms(number->code)) return std::nullopt;
    return FormTitle{std::to_string(number->code.front().value()), words_after(plain, length + 1),
                     called(written, behind)};
  }
  return std::nullopt;
}

}  // namespace cchc::extract
