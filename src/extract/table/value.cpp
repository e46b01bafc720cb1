#include "extract/table/value.hpp"

#include <algorithm>
#include <array>

#include "extract/table/figure_text.hpp"
#include "extract/table/tick_boxes.hpp"
#include "lexicon/codes.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

bool all_of_chars(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits of a figure between its separators.
struct Figure {
  bool negative = false;
  std::vector<std::string_view> groups;  // runs of digits
  std::vector<char> marks;               // between them: ' ', '.', ',', '\''
};

std::optional<Figure> split_figure(std::string_view text) {
  Figure figure;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    figure.negative = text.front() == '-';
    text.remove_prefix(1);
    text = text::trim(text);
  }
  std::size_t start = 0;
  for (std::size_t k = 0; k <= text.size(); ++k) {
    if (k < text.size() && is_digit(text[k])) continue;
    if (k == start) return std::nullopt;
    figure.groups.push_back(text.substr(start, k - start));
    if (k == text.size()) break;
    if (text[k] != ' ' && text[k] != '.' && text[k] != ',' && text[k] != '\'') {
      return std::nullopt;
    }
    figure.marks.push_back(text[k]);
    start = k + 1;
  }
  if (figure.groups.empty()) return std::nullopt;
  return figure;
}

Decimal with_sign(const Figure& figure, const Decimal& value) {
  return figure.negative ? Decimal(-value.units(), value.scale()) : value;
}

// The groups from the front joined, the last `decimals` ones behind the point.
std::optional<Decimal> build(const Figure& figure, std::size_t whole_groups) {
  std::string plain;
  for (std::size_t k = 0; k < figure.groups.size(); ++k) {
    if (k == whole_groups) plain += '.';
    plain += figure.groups[k];
  }
  auto value = Decimal::parse(plain);
  if (value) value = with_sign(figure, *value);
  return value;
}

// Whether the first `count` groups are thousands: one to three digits, then threes.
bool are_thousands(const Figure& figure, std::size_t count) {
  const std::string_view first = figure.groups.front();
  // "0.421" is a share; "03.421" is 3421 with the officer's leading zero.
  const bool zero = all_of_chars(first, "0");
  if (first.size() > 3 || (count > 1 && zero)) return false;
  return std::all_of(figure.groups.begin() + 1,
                     figure.groups.begin() + static_cast<std::ptrdiff_t>(count),
                     [](std::string_view group) { return group.size() == 3; });
}

enum class Shape : std::uint8_t {
  none,              // no figure
  whole,             // 1902, 12 345, 12'345
  dot_thousands,     // 1.902.345
  comma_thousands,   // 1,902,345
  dot_or_decimal,    // 1.902: thousands, or three decimals written in English style
  comma_or_decimal,  // 1,902: three decimals, or thousands in English style
  dot_decimal,       // 99.3
  comma_decimal,     // 90,83
  mixed_vietnamese,  // 1.234,5
  mixed_english,     // 1,234.5
};

Shape shape_of(const Figure& figure) {
  const auto& marks = figure.marks;
  const std::size_t groups = figure.groups.size();
  if (marks.empty()) return Shape::whole;
  const char last = marks.back();
  const bool same = std::all_of(marks.begin(), marks.end(), [&](char m) { return m == last; });
  if (same && (last == ' ' || last == '\''))
    return are_thousands(figure, groups) ? Shape::whole : Shape::none;
  if (same && groups > 2) {
    if (!are_thousands(figure, groups)) return Shape::none;
    return last == '.' ? Shape::dot_thousands : Shape::comma_thousands;
  }
  if (same) {
    const bool either = are_thousands(figure, 2);
    if (last == '.') return either ? Shape::dot_or_decimal : Shape::dot_decimal;
    return either ? Shape::comma_or_decimal : Shape::comma_decimal;
  }
  // Two kinds of marks: the last one is the decimal mark, the others group thousands.
  const char grouping = marks.front();
  const bool uniform =
      std::all_of(marks.begin(), marks.end() - 1, [&](char m) { return m == grouping; });
  if (!uniform || last == ' ' || last == '\'' || !are_thousands(figure, groups - 1))
    return Shape::none;
  return last == ',' ? Shape::mixed_vietnamese : Shape::mixed_english;
}

struct Readings {
  std::optional<Decimal> value;
  std::optional<Decimal> other;
};

bool is_possible(const Decimal& value, const ValueContext& context) {
  if (context.kind == IndicatorKind::count || context.kind == IndicatorKind::code)
    return value.is_whole();
  if (context.kind == IndicatorKind::percent && !context.may_exceed_100)
    return value <= Decimal(100);
  return true;
}

// Whether the report groups thousands by commas: it says so elsewhere, or it does so again and
// again and never by dots.
bool groups_by_comma(const NumberHabit& habit) {
  constexpr int again = 3;  // figures; one or two such may be shares with three decimals
  const bool english = habit.english > 0 || (habit.comma_threes >= again && habit.dot_threes == 0);
  return english && habit.vietnamese == 0;
}

// Both readings are sound numbers; the unit decides first, then the report's habit.
Readings decide(const std::optional<Decimal>& vietnamese, const std::optional<Decimal>& english,
                const ValueContext& context, bool grouped_by_dot) {
  if (!vietnamese || !english) return {vietnamese ? vietnamese : english, std::nullopt};
  const bool vietnamese_possible = is_possible(*vietnamese, context);
  const bool english_possible = is_possible(*english, context);
  // "8,442": nobody gives a count three decimals, but 8 point 442 is what it says in Vietnamese,
  // and what is meant may as well be 8,44. The unit tells which is likelier, never that it is sure.
  const bool count = context.kind == IndicatorKind::count;
  if (count && !grouped_by_dot) {
    return {english, groups_by_comma(context.habit) ? std::nullopt : vietnamese};
  }
  if (vietnamese_possible != english_possible) {
    return {vietnamese_possible ? vietnamese : english, std::nullopt};
  }
  if (count) return {vietnamese, std::nullopt};
  // Dots group thousands here, even for those who write 99.3 in a percentage, which is small and
  // the only thing that leaves a doubt by itself.
  const bool is_percent = context.kind == IndicatorKind::percent;
  // Over a thousand per cent is rare even where it is allowed, so that habit does not decide it.
  if (is_percent && grouped_by_dot && context.habit.english == 0) return {english, vietnamese};
  const bool usual = grouped_by_dot && !is_percent;
  if (usual && context.habit.english_groups == 0) return {vietnamese, std::nullopt};
  if (context.habit.vietnamese > 0 && context.habit.english == 0) return {vietnamese, std::nullopt};
  if (context.habit.english > 0 && context.habit.vietnamese == 0) return {english, std::nullopt};
  return {vietnamese, english};
}

Readings read_figure(std::string_view text, const ValueContext& context) {
  const auto figure = split_figure(text);
  if (!figure) return {};
  const std::size_t groups = figure->groups.size();
  switch (shape_of(*figure)) {
    case Shape::none:
      return {};
    case Shape::whole:
    case Shape::dot_thousands:
    case Shape::comma_thousands:
      return {build(*figure, groups), std::nullopt};
    case Shape::mixed_vietnamese:
    case Shape::mixed_english:
    case Shape::comma_decimal:
    case Shape::dot_decimal:
      return {build(*figure, groups - 1), std::nullopt};
    case Shape::dot_or_decimal:
      return decide(build(*figure, groups), build(*figure, groups - 1), context, true);
    case Shape::comma_or_decimal:
      return decide(build(*figure, groups - 1), build(*figure, groups), context, false);
  }
  return {};
}

// Drops what officers write behind a figure: a remark in brackets, the unit once more.
std::string_view without_tail(std::string_view text, std::string_view unit_text) {
  text = without_note_marks(text);
  const auto bracket = text.find('(');
  if (bracket != std::string_view::npos && bracket > 0 && text.back() == ')') {
    text = text::trim(text.substr(0, bracket));
  }
  std::size_t end = 0;
  while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80 &&
         std::isalpha(static_cast<unsigned char>(text[end])) == 0) {
    ++end;
  }
  if (end > 0 && end < text.size()) {
    const std::string tail = text::fold(text.substr(end));
    const std::string unit = text::fold(unit_text);
    const bool has_figure = std::any_of(tail.begin(), tail.end(), is_digit);
    const bool names_unit =
        !tail.empty() && !has_figure &&
        (lexicon::has_words(unit, tail) || (!unit.empty() && lexicon::has_words(tail, unit)));
    if (names_unit) text = text::trim(text.substr(0, end));
  }
  while (!text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ';'))
    text.remove_suffix(1);
  return text::trim(text);
}

// "Đã hoàn thành" for "Hoàn thành", "Chưa hoàn thành" for "Chưa" where "Hoàn thành" is the other
// code: what is added must say nothing else.
bool says_code(std::string_view folded, const std::string& word, const ValueContext& context) {
  if (folded == word) return true;
  const std::string_view lead = lexicon::first_word(folded);
  if (lexicon::is_empty_lead(lead) && lexicon::behind_words(folded, lead) == word) return true;
  return std::any_of(context.codes->begin(), context.codes->end(), [&](const auto& other) {
    return folded == word + ' ' + text::fold(other.second);
  });
}

ValueText code_value(std::int32_t number) {
  ValueText result;
  result.reading = Reading::code_word;
  if (number != word_only) result.value = Decimal(number);
  return result;
}

// The only code whose word begins with what stands there ("Đã" for "Đã kết nối"), or that a tick
// stands for: the only one that says yes. Nothing where two do.
template <typename Fits>
std::optional<ValueText> only_code(const ValueContext& context, Fits fits) {
  std::optional<ValueText> found;
  for (const auto& [number, word] : *context.codes) {
    if (word.empty() || !fits(text::fold(word))) continue;
    if (found) return std::nullopt;
    found = code_value(number);
  }
  return found;
}

std::optional<ValueText> read_code_word(std::string_view text, const ValueContext& context) {
  const auto says_yes = [](const std::string& word) { return lexicon::says_yes(word); };
  if (lexicon::is_yes_mark(text)) return only_code(context, says_yes);
  const std::string folded = text::fold(text);
  if (folded.empty()) return std::nullopt;
  for (const auto& [number, word] : *context.codes) {
    if (!word.empty() && says_code(folded, text::fold(word), context)) return code_value(number);
  }
  // "2" is a number, not the beginning of "2 cấp".
  if (std::any_of(folded.begin(), folded.end(), is_digit)) return std::nullopt;
  const auto begun = only_code(
      context, [&](const std::string& word) { return lexicon::starts_with_words(word, folded); });
  if (begun || context.codes->size() != 2) return begun;
  // "Có" for "Đã kết nối", "Không" for "Chưa": yes and no in another word.
  if (lexicon::says_no(folded) && lexicon::count_words(folded) == 1)
    return only_code(context, [](const std::string& word) { return lexicon::says_no(word); });
  if (lexicon::says_yes(folded) && lexicon::count_words(folded) == 1)
    return only_code(context, says_yes);
  return std::nullopt;
}

// "1 (Có)", "1 - Có": the number and its word.
std::string_view code_number(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  const std::string_view rest = text::trim(text.substr(end));
  const bool remark = !rest.empty() && (rest.front() == '(' || rest.front() == '-' ||
                                        rest.front() == ':' || rest.front() == '=');
  return end > 0 && remark ? text.substr(0, end) : text;
}

// "443/491 = 90,22": the figure that the others make.
std::string_view result_of(std::string_view text) {
  const auto sign = text.rfind('=');
  if (sign == std::string_view::npos || sign == 0) return text;
  const std::string_view left = text.substr(0, sign);
  return is_digit(left.front()) && all_of_chars(left, "0123456789.,+-/%:x() ")
             ? text::trim(text.substr(sign + 1))
             : text;
}

std::optional<ValueText> read_fraction(std::string_view text, const ValueContext& context) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos || text.find('/', slash + 1) != std::string_view::npos)
    return std::nullopt;
  const auto above =
      read_figure(without_tail(text::trim(text.substr(0, slash)), context.unit), context);
  const auto below =
      read_figure(without_tail(text::trim(text.substr(slash + 1)), context.unit), context);
  if (!above.value || !below.value) return std::nullopt;
  ValueText result;
  result.reading = Reading::fraction;
  result.value = above.value;
  result.of = below.value;
  return result;
}

}  // namespace

void NumberHabit::learn(std::string_view raw) {
  const std::string simple = simplify_figure(raw);
  std::string_view text = without_note_marks(simple);
  if (text.ends_with('%')) text = text::trim(text.substr(0, text.size() - 1));
  const auto figure = split_figure(text);
  if (!figure) return;
  switch (shape_of(*figure)) {
    case Shape::dot_thousands:
    case Shape::comma_decimal:
    case Shape::mixed_vietnamese:
      ++vietnamese;
      break;
    case Shape::comma_thousands:
    case Shape::mixed_english:
      ++english;
      ++english_groups;
      break;
    case Shape::dot_decimal:
      ++english;
      break;
    case Shape::dot_or_decimal:
      ++dot_threes;
      break;
    case Shape::comma_or_decimal:
      ++comma_threes;
      break;
    case Shape::none:
    case Shape::whole:
      break;
  }
}

bool is_plain_figure(std::string_view raw) {
  const std::string simple = simplify_figure(raw);
  std::string_view text = without_note_marks(simple);
  if (text.ends_with('%')) text = text::trim(text.substr(0, text.size() - 1));
  const auto figure = split_figure(text);
  return figure && shape_of(*figure) != Shape::none;
}

ValueText read_value(std::string_view written, const ValueContext& context) {
  ValueText result;
  const std::string raw = ticked(written, "Có");
  if (is_blank_value(raw)) return result;
  const std::string simple = simplify_figure(raw);
  std::string_view text = simple;
  const bool has_codes = context.codes != nullptr && !context.codes->empty();
  if (has_codes) {
    if (const auto word = read_code_word(text, context)) return *word;
    text = code_number(text);
  } else if (lexicon::is_none_word(text::fold(text))) {
    result.reading = Reading::none_word;
    return result;
  }
  text = without_note_marks(result_of(text));
  for (int pass = 0; pass < 2; ++pass) {  // the sign may stand behind or before a remark
    if (text.ends_with('%')) {
      result.percent_sign = true;
      text = text::trim(text.substr(0, text.size() - 1));
    }
    text = without_tail(text, context.unit);
  }
  if (const auto readings = read_figure(text, context); readings.value) {
    result.reading = has_codes ? Reading::code : Reading::number;
    result.value = readings.value;
    result.other = readings.other;
    return result;
  }
  if (context.kind != IndicatorKind::percent && !has_codes) {
    if (auto fraction = read_fraction(text, context)) return *fraction;
  }
  result.reading = Reading::unreadable;
  return result;
}

}  // namespace cchc::extract
