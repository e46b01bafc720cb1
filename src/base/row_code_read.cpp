// How numbers are cut: strictly from codes, leniently from print.
#include <algorithm>
#include <array>

#include "base/alphabet.hpp"
#include "cchc/row_code.hpp"
#include "lexicon/number_words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc {
namespace {

using Style = CodePart::Style;

constexpr std::size_t longest_number = 24;  // bytes, as printed
constexpr std::size_t longest_code = 64;
constexpr std::size_t longest_named = 48;  // with the words before it
constexpr std::size_t most_digits = 3;     // of a part: a year is none
constexpr std::size_t most_code_digits = 5;
constexpr std::size_t most_printed_parts = 8;  // figures with more dots are no row's number
constexpr std::size_t no_text = std::string_view::npos;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_dash(char32_t c) { return c == U'-' || c == U'–'; }
bool is_space(char32_t c) { return c == U' ' || c == 0xA0; }

// Letters or digits without anything between.
struct Token {
  std::u32string_view text;
  char32_t before = 0;  // the mark that parts it from the token above; 0 where it runs on
  [[nodiscard]] bool digits() const { return is_digit(text.front()); }
};

// A text as short as a number, cut into tokens.
class Tokens {
 public:
  static std::optional<Tokens> cut(std::string_view text) {
    Tokens tokens;
    for (std::size_t position = 0; position < text.size();) {
      const char32_t c = text::next_code_point(text, position);
      if (tokens.size_ == tokens.letters_.size()) return std::nullopt;
      tokens.letters_[tokens.size_++] = c;
    }
    return tokens;
  }

  // Nothing where it ends, or where what stands there belongs to no number.
  std::optional<Token> next() {
    Token token;
    bool spaced = false;
    for (; at_ < size_ && letter_value(letters_[at_]) == 0 && !is_digit(letters_[at_]); ++at_) {
      const char32_t c = letters_[at_];
      if (is_space(c)) {
        spaced = true;
        continue;
      }
      const bool mark = c == U'.' || c == U',' || c == U')' || c == U'(' || c == U'/' || is_dash(c);
      if (!mark || (token.before != 0 && !(token.before == U')' || c == U'('))) return fail();
      token.before = c;
    }
    if (at_ == size_) return std::nullopt;
    if (token.before == 0 && spaced) token.before = U' ';
    const std::size_t begin = at_;
    const bool digits = is_digit(letters_[at_]);
    while (at_ < size_ && (digits ? is_digit(letters_[at_]) : letter_value(letters_[at_]) != 0))
      ++at_;
    token.text = std::u32string_view(letters_.data() + begin, at_ - begin);
    return token;
  }

  [[nodiscard]] bool failed() const { return failed_; }

 private:
  std::optional<Token> fail() {
    failed_ = true;
    return std::nullopt;
  }

  std::array<char32_t, longest_code> letters_{};
  std::size_t size_ = 0;
  std::size_t at_ = 0;
  bool failed_ = false;
};

struct Roman {
  std::uint32_t value = 0;
  bool capital = false;
};

Roman roman_of(std::u32string_view letters) {
  Roman roman;
  roman.capital = is_capital_letter(letters.front());
  std::string capitals;
  for (const char32_t c : letters) {
    if (c >= 0x80 || is_capital_letter(c) != roman.capital) return {};
    capitals += static_cast<char>(roman.capital ? c : c - 32);
  }
  roman.value = roman_value(capitals);
  return roman;
}

enum class Manner : std::uint8_t { printed, code };

// Puts parts together and keeps the second reading of those that have two.
class Builder {
 public:
  explicit Builder(Manner manner) : manner_(manner) {}

  bool add(const Token& token, bool digits_follow) {
    if (manner_ == Manner::printed && code_.size() == most_printed_parts) return false;
    return token.digits() ? add_digits(token) : add_letters(token, digits_follow);
  }

  // False where an added letter would stand inside a part.
  [[nodiscard]] bool may_be_followed_by(const Token& token) const {
    return code_.empty() || code_.last().style() != Style::added || token.before != 0;
  }

  [[nodiscard]] PrintedCode take() const {
    PrintedCode printed;
    printed.code = code_;
    if (other_ != code_) printed.other = other_;
    return printed;
  }

 private:
  bool add_both(CodePart part) { return add_both(part, part); }
  bool add_both(CodePart part, CodePart other) { return code_.add(part) && other_.add(other); }

  bool add_digits(const Token& token) {
    const bool is_code = manner_ == Manner::code;
    if (token.text.size() > (is_code ? most_code_digits : most_digits)) return false;
    std::uint32_t value = 0;
    for (const char32_t c : token.text) value = value * 10 + (c - U'0');
    const bool after_digits = !code_.empty() && code_.last().style() == Style::arabic;
    // "24/7" and "1 902" are none.
    if (after_digits && (token.before == U'/' || token.before == U' ')) return false;
    return add_both({Style::arabic, value});
  }

  bool add_letters(const Token& token, bool digits_follow) {
    if (!code_.empty() && token.before == U'/') return false;
    const bool capital = is_capital_letter(token.text.front());
    if (token.text.size() > 1) {
      const Roman roman = roman_of(token.text);
      if (roman.value != 0)
        return add_both({roman.capital ? Style::roman : Style::small_roman, roman.value});
      const bool may_be_word = code_.empty() || manner_ == Manner::code;
      return may_be_word && digits_follow && add_word(token.text);
    }
    const std::uint32_t value = letter_value(token.text.front());
    if (token.before == 0 && !code_.empty()) {
      return code_.last().style() == Style::arabic && add_both({Style::added, value});
    }
    const Style style = capital ? Style::capital : Style::small_letter;
    const bool doubled = !code_.empty() && code_.last().style() == style;
    const bool may_be_letter = !doubled || manner_ == Manner::code;  // not in "T.P"
    const Roman roman = roman_of(token.text);
    if (roman.value == 0 || roman.value > 10) return may_be_letter && add_both({style, value});
    const CodePart numeral(capital ? Style::roman : Style::small_roman, roman.value);
    return add_both(numeral, may_be_letter ? CodePart{style, value} : numeral);
  }

  bool add_word(std::u32string_view letters) {
    if (letters.size() > longest_word) return false;
    std::uint32_t word = 0;
    for (const char32_t c : letters) {
      if (!is_capital_letter(c)) return false;
      word = add_to_word(word, c);
    }
    return add_both({Style::word, word});
  }

  Manner manner_;
  RowCode code_;
  RowCode other_;
};

std::optional<PrintedCode> read_tokens(std::string_view text, Manner manner = Manner::printed) {
  const std::size_t longest = manner == Manner::printed ? longest_number : longest_code;
  if (text.empty() || text.size() > longest) return std::nullopt;
  auto tokens = Tokens::cut(text);
  if (!tokens) return std::nullopt;
  Builder builder(manner);
  for (auto token = tokens->next(); token;) {
    const auto next = tokens->next();
    const bool digits_follow = next && next->digits();
    if (!builder.add(*token, digits_follow)) return std::nullopt;
    if (next && !builder.may_be_followed_by(*next)) return std::nullopt;
    token = next;
  }
  if (tokens->failed()) return std::nullopt;
  const PrintedCode printed = builder.take();
  if (printed.code.empty()) return std::nullopt;
  return printed;
}

// Without the marks around a number.
std::string_view bare(std::string_view text) {
  constexpr std::string_view ends = ".):/] ";
  text = text::trim(text);
  if (text.starts_with('(') || text.starts_with('[')) text.remove_prefix(1);
  while (!text.empty() && ends.find(text.back()) != no_text) text.remove_suffix(1);
  return text;
}

// "Phần I", "Chỉ tiêu 1".
std::optional<PrintedCode> read_named(std::string_view text) {
  const auto space = text.rfind(' ');
  if (space == no_text || text.size() > longest_named) return std::nullopt;
  auto printed = read_tokens(text.substr(space + 1));
  if (!printed) return std::nullopt;
  if (!lexicon::is_number_word(text::fold(text.substr(0, space)))) return std::nullopt;
  printed->named = true;
  return printed;
}

bool may_be_word(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  return first >= 0x80 || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
}

// One part of a code as it is written in a code, and how many bytes it takes.
std::optional<std::pair<CodePart, std::size_t>> code_suffix(std::string_view text) {
  const Style style = text.front() == '/' ? Style::ordinal : Style::copy;
  std::uint32_t value = 0;
  std::size_t end = 1;
  for (; end < text.size() && is_digit(static_cast<unsigned char>(text[end])); ++end) {
    value = value * 10 + static_cast<std::uint32_t>(text[end] - '0');
    if (value > CodePart::most_value / 16) return std::nullopt;
  }
  if (end == 1 || text[1] == '0') return std::nullopt;
  if (style == Style::copy && (end == text.size() || text[end++] != ')')) return std::nullopt;
  return std::pair(CodePart{style, value}, end);
}

// What a code may be written with, besides letters and digits, until an ordinal or a copy.
bool is_code_text(std::string_view text) {
  return !text.empty() && text.front() != '.' && text.back() != '.' && text.find("..") == no_text &&
         text.find_first_of(" ,-)") == no_text;
}

bool has_leading_zero(std::string_view text) {
  for (std::size_t k = 0; k + 1 < text.size(); ++k) {
    const bool begins = k == 0 || !is_digit(static_cast<unsigned char>(text[k - 1]));
    if (begins && text[k] == '0' && is_digit(static_cast<unsigned char>(text[k + 1]))) return true;
  }
  return false;
}

// "1.902" before words.
bool is_figure(const RowCode& code) {
  constexpr std::uint32_t most = 99;
  return std::any_of(code.begin(), code.end(), [](CodePart part) {
    return part.style() == Style::arabic && part.value() > most;
  });
}

}  // namespace

std::optional<RowCode> RowCode::parse(std::string_view code) {
  RowCode parsed;
  if (code.empty()) return std::nullopt;
  for (std::string_view rest = code; !rest.empty();) {
    if (rest.front() == '/' || rest.front() == '(') {
      const auto suffix = code_suffix(rest);
      const bool alone = parsed.empty() && rest.front() == '(';
      if (alone || !suffix || !parsed.add(suffix->first)) return std::nullopt;
      rest.remove_prefix(suffix->second);
      continue;
    }
    if (!parsed.empty()) {
      if (rest.front() != '.') return std::nullopt;
      rest.remove_prefix(1);
    }
    const std::string_view text = rest.substr(0, rest.find_first_of("/("));
    if (!is_code_text(text) || has_leading_zero(text)) return std::nullopt;
    const auto number = read_tokens(text, Manner::code);
    if (!number) return std::nullopt;
    for (const CodePart part : number->code) {
      if (!parsed.add(part)) return std::nullopt;
    }
    rest.remove_prefix(text.size());
  }
  return parsed;
}

std::optional<PrintedCode> read_printed(std::string_view cell) {
  const std::string_view whole = text::trim(cell);
  if (whole.empty() || whole.size() > longest_named) return std::nullopt;
  const std::string_view text = bare(whole);
  if (text.empty()) return std::nullopt;
  auto printed = read_tokens(text);
  if (!printed && may_be_word(text)) printed = read_named(text);
  if (printed)
    printed->bracketed =
        whole.ends_with(')') || (whole.starts_with('(') && text.size() < whole.size());
  return printed;
}

bool looks_like_number(std::string_view text) {
  constexpr std::uint32_t late_letter = 9;  // h: a later one alone may be anything
  text = text::trim(text);
  const std::string_view number = bare(text);
  if (number.empty() || number.find_first_of(" ,/(") != no_text) return false;
  const auto printed = read_tokens(number);
  if (!printed) return false;
  const RowCode& code = printed->code;
  const auto is_arabic = [](CodePart part) { return part.style() == Style::arabic; };
  if (std::all_of(code.begin(), code.end(), is_arabic)) {
    // Figures have other marks: "(5)", "1-2".
    return text.find_first_not_of("0123456789.") == no_text && text.find("..") == no_text;
  }
  if (text.starts_with('(') || text.starts_with('[')) return false;
  const bool closed = text.ends_with('.') || text.ends_with(')');
  if (code.size() == 1) {
    const Style style = code.front().style();
    if (style == Style::roman) return true;
    if (style == Style::capital) return closed || code.front().value() <= late_letter;
    return closed;
  }
  const bool runs_on = number.find_first_of(".-)") == no_text;  // "A1", "2a"
  return !runs_on || code.front().style() == Style::capital || code.front().style() == Style::word;
}

std::optional<LeadingCode> read_leading(std::string_view text) {
  const auto behind = [&](std::size_t end) -> std::optional<LeadingCode> {
    std::size_t after = end;
    while (after < text.size() && text[after] == ' ') ++after;
    if (after >= text.size() || is_digit(static_cast<unsigned char>(text[after])))
      return std::nullopt;
    const std::string_view head = text::trim(text.substr(0, end));
    const auto number = read_printed(head);
    const bool closed = head.find_first_of(".):") != no_text;
    const bool counts =
        number && !is_figure(number->code) &&
        (closed || (number->named && !is_digit(static_cast<unsigned char>(head.back()))));
    return counts ? std::optional(LeadingCode{*number, after}) : std::nullopt;
  };
  if (text.empty()) return std::nullopt;
  constexpr std::size_t most_words = 3;  // "Lĩnh vực 1:"
  std::size_t end = 0;
  for (std::size_t word = 0; word < most_words && end < longest_named; ++word) {
    end = text.find(' ', end == 0 ? 0 : end + 1);
    if (end == no_text) break;
    if (const auto leading = behind(end)) return leading;
  }
  // "1.1.Số văn bản".
  if (!is_digit(static_cast<unsigned char>(text.front()))) return std::nullopt;
  return behind(std::min(text.find_first_not_of("0123456789."), text.size()));
}

}  // namespace cchc
