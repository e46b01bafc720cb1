#include "extract/prose/prose_figure.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "extract/table/value.hpp"
#include "lexicon/figure_words.hpp"
#include "lexicon/prose_units.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
}

bool is_mark(char c) {
  switch (c) {
    case ',':
    case ';':
    case ':':
    case '.':
    case '(':
    case ')':
    case '[':
    case ']':
    case '/':
    case '-':
    case '\n':
    case '"':
      return true;
    default:
      return false;
  }
}

// The words right before a number, in small letters as far as their first letters go.
std::string words_before(std::string_view text, std::size_t begin) {
  constexpr std::size_t words = 2;     // names before figures have no more; bounds the work
  constexpr std::size_t longest = 48;  // bytes; bounds what is folded
  const std::size_t first = begin > longest ? begin - longest : 0;
  std::size_t start = begin;
  for (std::size_t count = 0; start > first; --start) {
    if (is_mark(text[start - 1])) break;
    if (text[start - 1] == ' ' && start < begin && text[start] != ' ' && ++count == words) break;
  }
  std::string before(text.substr(start, begin - start));
  while (!before.empty() && before.back() == ' ') before.pop_back();
  return before;
}

bool has_small_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The same word, at the start of a sentence and in capitals too; "thu" is not "thứ".
bool is_same_word(std::string_view text, std::string_view word) {
  if (text == word) return true;
  constexpr std::size_t letter = 2;  // bytes of "đ", "Đ"; an ASCII letter and the next are no less
  const bool may_be = text.substr(letter) == word.substr(letter) || !has_small_letter(text);
  return may_be && text::fold(text) == text::fold(word);
}

bool ends_with_word(std::string_view before, std::string_view word) {
  if (before.size() < word.size()) return false;
  const std::size_t start = before.size() - word.size();
  return (start == 0 || before[start - 1] == ' ') && is_same_word(before.substr(start), word);
}

bool names_something(std::string_view before) {
  const auto is_before = [&](std::string_view word) { return ends_with_word(before, word); };
  return std::ranges::none_of(lexicon::counting_words(), is_before) &&
         std::ranges::any_of(lexicon::naming_words(), is_before);
}

class FigureFinder {
 public:
  explicit FigureFinder(std::string_view sentence) : text_(sentence) {}

  std::vector<NumberSpan> find(bool starts_paragraph) {
    std::size_t position = starts_paragraph ? behind_list_number() : 0;
    while (position < text_.size()) {
      if (!is_digit(text_[position])) {
        position = behind_motto(position);
        continue;
      }
      position = read_group(position);
    }
    return std::move(figures_);
  }

 private:
  [[nodiscard]] char at(std::size_t position) const {
    return position < text_.size() ? text_[position] : '\0';
  }

  // "2.1. Cải cách …", "3) …".
  [[nodiscard]] std::size_t behind_list_number() const {
    std::size_t end = text_.find_first_not_of("0123456789. ");
    if (end == std::string_view::npos) return text_.size();
    if (text_[end] == ')') return end;
    const auto digits = text_.find_last_of("0123456789", end);
    return digits != std::string_view::npos && digits < end && at(digits + 1) == '.' ? end : 0;
  }

  // Behind the names of models in quotes, which begin with a number (“4 tại chỗ”); else the next
  // byte.
  [[nodiscard]] std::size_t behind_motto(std::size_t position) const {
    constexpr std::string_view open = "“";
    constexpr std::size_t longest = 80;  // bytes in quotes as a name; longer quotes are sentences
    if (!text_.substr(position).starts_with(open)) return position + 1;
    const std::size_t start = position + open.size();
    const auto close = text_.find("”", start);
    const bool motto =
        is_digit(at(start)) && close != std::string_view::npos && close - start <= longest;
    return motto ? close : start;
  }

  [[nodiscard]] std::size_t end_of_number(std::size_t start) const {
    std::size_t end = start;
    while (is_digit(at(end)) || ((at(end) == '.' || at(end) == ',') && is_digit(at(end + 1))))
      ++end;
    while (is_group_behind(start, end)) end += 4;
    return end;
  }

  // Thousands grouped by single spaces: "12 345".
  [[nodiscard]] bool is_group_behind(std::size_t start, std::size_t end) const {
    const std::string_view number = text_.substr(start, end - start);
    const auto first = number.find(' ');
    const std::size_t lead = std::min(first, number.size());
    const bool plain = number.find_first_of(".,") == std::string_view::npos;
    if (!plain || lead > 3 || number.front() == '0' || at(end) != ' ') return false;
    return is_digit(at(end + 1)) && is_digit(at(end + 2)) && is_digit(at(end + 3)) &&
           !is_digit(at(end + 4)) && at(end + 4) != '/' &&
           !((at(end + 4) == '.' || at(end + 4) == ',') && is_digit(at(end + 5)));
  }

  // "02.01.2018"; "0905" of a telephone's number.
  [[nodiscard]] bool is_no_number(const NumberSpan& span) const {
    const std::string_view number = text_.substr(span.begin, span.end - span.begin);
    const auto year = number.rfind('.');
    if (year != std::string_view::npos && number.size() - year == 5 && number.find('.') != year &&
        (number.substr(year + 1).starts_with("19") || number.substr(year + 1).starts_with("20")))
      return true;
    return number.size() >= 4 && number.front() == '0' && is_digit(number[1]);
  }

  // Numbers joined by strokes: a fraction, a date, the number of a document. Gives where they end.
  std::size_t read_group(std::size_t start) {
    std::array<NumberSpan, 3> parts{};
    std::size_t count = 0;
    std::size_t end = start;
    for (std::size_t next = start; count < parts.size();) {
      end = end_of_number(next);
      parts.at(count) = {next, end, count > 0};
      ++count;
      std::size_t stroke = end;
      while (at(stroke) == ' ') ++stroke;
      if (at(stroke) != '/') break;
      do ++stroke;
      while (at(stroke) == ' ');
      if (!is_digit(at(stroke))) break;
      next = stroke;
    }
    const std::string before = words_before(text_, start);
    const bool counts = count < parts.size() && !touches(start, end) && !is_no_number(parts[0]) &&
                        !is_named(before, start, end) &&
                        (count == 1 ? !is_year(parts[0], before) : is_fraction(parts[0], parts[1]));
    last_is_name_ = !counts;
    last_end_ = end;
    if (counts) {
      parts[0].over = follows_stroke(start);
      figures_.insert(figures_.end(), parts.begin(),
                      parts.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return end;
  }

  // "24/KH-UBND", "8h30", "T10", "07:30", "2024-2025", "61/2018/NĐ-CP".
  [[nodiscard]] bool touches(std::size_t start, std::size_t end) const {
    const char before = start == 0 ? ' ' : text_[start - 1];
    const bool glued = is_letter(before) || before == '-' || before == ':' || before == '_';
    if (glued || (before == '/' && !follows_stroke(start))) return true;
    const char behind = at(end);
    if (is_letter(behind)) return !lexicon::is_glued_unit(letters_at(end));
    if (behind == '_') return true;
    const bool joined = behind == '/' || behind == ':' || behind == '-';
    return joined && at(end + 1) != ' ' && at(end + 1) != '\0';
  }

  [[nodiscard]] std::string_view letters_at(std::size_t start) const {
    std::size_t end = start;
    while (end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end]) ||
                                  static_cast<unsigned char>(text_[end]) >= 0x80))
      ++end;
    return text_.substr(start, end - start);
  }

  // "54.984 triệu đồng/87.582 triệu đồng".
  [[nodiscard]] bool follows_stroke(std::size_t start) const {
    constexpr std::size_t longest_unit = 24;  // bytes, "triệu đồng"; longer ones are no unit
    std::size_t stroke = start;
    while (stroke > 0 && text_[stroke - 1] == ' ') --stroke;
    if (stroke == 0 || text_[stroke - 1] != '/' || figures_.empty()) return false;
    const std::string_view unit =
        text_.substr(figures_.back().end, stroke - 1 - figures_.back().end);
    const bool parted = !unit.empty() && (unit.front() == ' ' || lexicon::is_glued_unit(unit));
    return parted && unit.size() <= longest_unit &&
           std::none_of(unit.begin(), unit.end(), [](char c) { return is_mark(c) || is_digit(c); });
  }

  // Named by the word before, or in a list that begins with such a one ("mức độ 3, 4").
  [[nodiscard]] bool is_named(std::string_view before, std::size_t start, std::size_t end) const {
    if (names_something(before) && !counts_in_period(before, start, end) &&
        !follows_digital(before, end))
      return true;
    // "mức 3" is a level of service, "mức 75%" a share.
    constexpr std::size_t one_digit = 1;
    if (end - start == one_digit && ends_with_word(before, "mức") && unit_behind(text_, end) != "%")
      return true;
    return last_is_near_name(start) &&
           kind_of_unit(unit_behind(text_, end)) == IndicatorKind::unknown;
  }

  // "tập huấn chuyển đổi số 1.013 lượt": "số" ends a name, and something counted follows.
  [[nodiscard]] bool follows_digital(std::string_view before, std::size_t end) const {
    return std::ranges::any_of(
               lexicon::names_in_so(),
               [&](std::string_view name) { return ends_with_word(before, name); }) &&
           kind_of_unit(unit_behind(text_, end)) != IndicatorKind::unknown;
  }

  // "tiếp nhận trong kỳ 740 hồ sơ", "trong quý 1.318 hồ sơ": no period has such a number.
  [[nodiscard]] bool counts_in_period(std::string_view before, std::size_t start,
                                      std::size_t end) const {
    const bool of_period =
        std::ranges::any_of(lexicon::numbered_periods(),
                            [&](std::string_view word) { return ends_with_word(before, word); });
    constexpr std::int64_t last_month = 12;
    constexpr std::int64_t first_year = 1900;
    constexpr std::int64_t last_year = 2100;
    const std::int64_t value = plain({start, end, false});
    const bool grouped = value < 0 && end - start > 4;  // "1.318"
    return of_period &&
           (grouped || (value > last_month && (value < first_year || value > last_year)));
  }

  [[nodiscard]] bool last_is_near_name(std::size_t start) const {
    if (!last_is_name_ || start <= last_end_) return false;
    const std::string_view marks = text_.substr(last_end_, start - last_end_);
    if (marks.find('(') != std::string_view::npos) return false;  // "năm 2023 (2.400 giấy phép)"
    const std::string between = text::fold(marks);
    return between.empty() || between == "va" || between == "den" || between == "hoac";
  }

  [[nodiscard]] std::int64_t plain(const NumberSpan& number) const {
    std::int64_t value = 0;
    for (const char c : text_.substr(number.begin, number.end - number.begin)) {
      if (!is_digit(c) || value > 99'999'999) return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  }

  [[nodiscard]] bool is_year(const NumberSpan& number, std::string_view before) const {
    const std::int64_t value = plain(number);
    if (number.end - number.begin != 4 || value < 1900 || value > 2100) return false;
    return ends_with_word(before, "năm") || last_is_near_name(number.begin) ||
           unit_behind(text_, number.end).empty();
  }

  // No "9/2024", no "24/7"; what may be a day and a month counts where something counted follows.
  [[nodiscard]] bool is_fraction(const NumberSpan& part, const NumberSpan& whole) const {
    const std::int64_t above = plain(part);
    const std::int64_t below = plain(whole);
    if (above == 24 && below == 7) return false;
    const bool month = above >= 1 && above <= 12 && below >= 1900 && below <= 2100;
    const bool day = above >= 1 && above <= 31 && below >= 1 && below <= 12;
    if (!month && !day) return true;
    return kind_of_unit(unit_behind(text_, whole.end)) == IndicatorKind::count;
  }

  std::string_view text_;
  std::vector<NumberSpan> figures_;
  bool last_is_name_ = false;
  std::size_t last_end_ = 0;
};

}  // namespace

std::vector<NumberSpan> find_figures(std::string_view sentence, bool starts_paragraph) {
  return FigureFinder(sentence).find(starts_paragraph);
}

std::string unit_behind(std::string_view sentence, std::size_t end) {
  constexpr std::size_t max_words = 4;  // words of a unit; longer ones are names
  while (end < sentence.size() && sentence[end] == ' ') ++end;
  if (end < sentence.size() && sentence[end] == '%') return "%";
  std::size_t stop = end;
  for (std::size_t words = 0; stop < sentence.size(); ++stop) {
    if (is_mark(sentence[stop]) || is_digit(sentence[stop])) break;
    if (sentence[stop] == ' ' && ++words == max_words) break;
  }
  return text::fold(sentence.substr(end, stop - end));
}

}  // namespace cchc::extract
