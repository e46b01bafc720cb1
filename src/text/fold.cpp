#include "text/fold.hpp"

#include <array>

#include "lexicon/abbreviations.hpp"
#include "text/raised.hpp"
#include "text/utf8.hpp"

namespace cchc::text {
namespace {

// Letters of Vietnamese by their ASCII base. `y` is folded to `i`.
struct LetterGroup {
  char base;
  std::u32string_view letters;
};
constexpr std::array letter_groups = {
    LetterGroup{'a', U"àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬäåÄÅ"},
    LetterGroup{'d', U"đĐðÐ"},
    LetterGroup{'e', U"èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆëË"},
    LetterGroup{'i', U"ìíỉĩịÌÍỈĨỊïÏîÎỳýỷỹỵỲÝỶỸỴ"},
    LetterGroup{'o', U"òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢöÖ"},
    LetterGroup{'u', U"ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰüÜ"},
    LetterGroup{'c', U"çÇ"},
    LetterGroup{'n', U"ñÑ"},
};

constexpr char32_t table_end = 0x1F00;

constexpr std::array<char, table_end> make_fold_table() {
  std::array<char, table_end> table{};
  for (char32_t c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
  for (char32_t c = 'a'; c <= 'z'; ++c) {
    const char folded = c == 'y' ? 'i' : static_cast<char>(c);
    table[c] = folded;
    table[c - 'a' + 'A'] = folded;
  }
  for (const auto& group : letter_groups) {
    for (const char32_t c : group.letters) table[c] = group.base;
  }
  return table;
}
constexpr auto fold_table = make_fold_table();

bool is_note_sign(char c) {
  return (c >= '0' && c <= '9') || c == '*' || c == '(' || c == ')' || c == '[' || c == ']';
}

// Length of a footnote's mark as text files write it (<sup>1</sup>, [^1]); 0 where none stands.
std::size_t footnote_mark(std::string_view rest) {
  struct Frame {
    std::string_view open;
    std::string_view close;
  };
  constexpr std::array frames = {Frame{"<sup>", "</sup>"}, Frame{"[^", "]"}};
  constexpr std::size_t longest_sign = 5;
  for (const auto& [open, close] : frames) {
    if (!rest.starts_with(open)) continue;
    std::size_t end = open.size();
    while (end < rest.size() && end - open.size() < longest_sign && is_note_sign(rest[end]) &&
           !rest.substr(end).starts_with(close)) {
      ++end;
    }
    if (end > open.size() && rest.substr(end).starts_with(close)) return end + close.size();
  }
  return 0;
}

constexpr std::array<bool, 256> make_may_begin_mark() {
  std::array<bool, 256> may{};
  for (const char c : {'<', '[', '*', '_'}) may[static_cast<unsigned char>(c)] = true;
  return may;
}
constexpr auto may_begin_mark = make_may_begin_mark();

// Length of the inline mark (<i>, </sup>, **) that a text begins with; 0 where it begins with none.
std::size_t mark_length(std::string_view rest) {
  if (rest.starts_with("**") || rest.starts_with("__")) return 2;
  if (!rest.starts_with('<') && !rest.starts_with('[')) return 0;
  if (const auto footnote = footnote_mark(rest); footnote != 0) return footnote;
  for (const std::string_view tag : {"i", "b", "u", "em", "strong", "sup", "sub", "br"}) {
    for (const std::string_view slash : {"", "/"}) {
      std::string_view inner = rest.substr(1);
      if (!inner.starts_with(slash)) continue;
      inner.remove_prefix(slash.size());
      if (!inner.starts_with(tag)) continue;
      inner.remove_prefix(tag.size());
      if (inner.starts_with('>')) return 1 + slash.size() + tag.size() + 1;
      if (inner.starts_with("/>")) return 1 + slash.size() + tag.size() + 2;
    }
  }
  return 0;
}

inline std::size_t inline_mark(std::string_view text, std::size_t position) {
  const bool may = may_begin_mark[static_cast<unsigned char>(text[position])];
  return may ? mark_length(text.substr(position)) : 0;
}

// A line break between two words is white space; other marks join what they stand between.
bool is_line_break(std::string_view text, std::size_t mark) {
  return text.substr(mark, 3) == "<br";
}

// Writes into room that is there: a letter gives at most itself and a space before it.
class Folder {
 public:
  explicit Folder(std::size_t size) : out_(2 * size, '\0') {}

  void letter(char c) {
    if (!in_syllable_) {
      if (end_ != 0) out_[end_++] = ' ';
      start_ = end_;
      in_syllable_ = true;
    }
    out_[end_++] = c;
  }

  void end_syllable() {
    if (!in_syllable_) return;
    in_syllable_ = false;
    const auto expanded =
        lexicon::expand_abbreviation(std::string_view(out_).substr(start_, end_ - start_));
    if (expanded.empty()) return;
    out_.resize(out_.size() + expanded.size());
    expanded.copy(&out_[start_], expanded.size());
    end_ = start_ + expanded.size();
  }

  std::string finish() {
    end_syllable();
    out_.resize(end_);
    return std::move(out_);
  }

 private:
  std::string out_;
  std::size_t end_ = 0;    // of what is written
  std::size_t start_ = 0;  // of the syllable
  bool in_syllable_ = false;
};

template <bool keep_brackets>
std::string fold_text(std::string_view text) {
  Folder folder(text.size());
  int depth = 0;
  for (std::size_t position = 0; position < text.size();) {
    if (const auto mark = inline_mark(text, position); mark != 0) {
      if (is_line_break(text, position)) folder.end_syllable();
      position += mark;
      continue;
    }
    const char32_t c = next_code_point(text, position);
    const char folded = c < table_end ? fold_table[c] : '\0';
    if (folded != '\0' && (keep_brackets || depth == 0)) {
      folder.letter(folded);
      continue;
    }
    if (!keep_brackets && (c == '(' || c == '[')) ++depth;
    if (depth == 0 && c == '%') {
      folder.end_syllable();
      folder.letter('%');
      folder.end_syllable();
    } else if (depth != 0 || (!is_combining(c) && !is_raised_sign(c))) {
      folder.end_syllable();
    }
    if (!keep_brackets && depth > 0 && (c == ')' || c == ']')) --depth;
  }
  return folder.finish();
}

// Bytes that strip_marks keeps as they are, whatever stands around them.
constexpr std::array<bool, 256> make_plain_bytes() {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0; c < plain.size(); ++c) plain[c] = !may_begin_mark[c];
  for (const char c : {' ', '\t', '\n', '\r', '\xC2', '\xCA', '\xCB', '\xE1', '\xE2'})
    plain[static_cast<unsigned char>(c)] = false;
  return plain;
}
constexpr auto plain_bytes = make_plain_bytes();

// Letters with two marks begin with the byte that raised letters (ᵃ) begin with too.
bool is_letter_with_marks(std::string_view text, std::size_t k) {
  return text[k] == '\xE1' && k + 1 < text.size() &&
         static_cast<unsigned char>(text[k + 1]) >= 0xB8;
}

// Where the first byte after `position` stands that is not kept as it is; a single space between
// two that are is kept too.
std::size_t end_of_plain(std::string_view text, std::size_t position) {
  const auto plain = [&](std::size_t k) {
    return k < text.size() &&
           (plain_bytes[static_cast<unsigned char>(text[k])] || is_letter_with_marks(text, k));
  };
  while (plain(position) ||
         (position < text.size() && text[position] == ' ' && plain(position + 1)))
    ++position;
  return position;
}

}  // namespace

std::string fold(std::string_view text) { return fold_text<true>(text); }

std::string fold_core(std::string_view text) { return fold_text<false>(text); }

std::string strip_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    if (plain_bytes[static_cast<unsigned char>(text[position])] ||
        is_letter_with_marks(text, position)) {
      position = end_of_plain(text, position);
      if (space && !out.empty()) out += ' ';
      space = false;
      out.append(text, start, position - start);
      continue;
    }
    if (const auto mark = inline_mark(text, position); mark != 0) {
      if (is_line_break(text, position)) space = true;
      position += mark;
      continue;
    }
    const char32_t c = next_code_point(text, position);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x200B) {
      space = true;
      continue;
    }
    if (is_raised_sign(c) && (space || !keeps_exponent(out, c))) continue;
    if (space && !out.empty()) out += ' ';
    space = false;
    out.append(text, start, position - start);
  }
  // A lone asterisk at both ends is Markdown's emphasis.
  if (out.size() > 2 && out.front() == '*' && out.back() == '*')
    out = out.substr(1, out.size() - 2);
  return out;
}

char first_letter(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    if (const auto mark = inline_mark(text, position); mark != 0) {
      position += mark;
      continue;
    }
    const char32_t c = next_code_point(text, position);
    if (c < table_end && fold_table[c] != '\0') return fold_table[c];
    if (c == '%') return '%';
  }
  return '\0';
}

bool is_marked_italic(std::string_view text) {
  bool inside = false;
  bool letters = false;
  for (std::size_t position = 0; position < text.size();) {
    const std::string_view rest = text.substr(position);
    if (rest.starts_with("<i>") || rest.starts_with("<em>")) inside = true;
    if (rest.starts_with("</i>") || rest.starts_with("</em>")) inside = false;
    if (const auto mark = inline_mark(text, position); mark != 0) {
      position += mark;
      continue;
    }
    const char32_t c = next_code_point(text, position);
    if (c < table_end && fold_table[c] != '\0') {
      if (!inside) return false;
      letters = true;
    }
  }
  return letters;
}

bool begins_with_lower_case(std::string_view text) {
  if (text.empty()) return false;
  std::size_t position = 0;
  const char32_t c = next_code_point(text, position);
  // Capitals fold like their small letters; what distinguishes them is the code point.
  constexpr std::u32string_view capitals =
      U"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return c >= 0xC0 && c < table_end && capitals.find(c) == std::u32string_view::npos;
}

std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xCBF29CE484222325ULL;  // FNV-1a
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 0x100000001B3ULL;
  }
  return value;
}

std::vector<std::uint32_t> syllables(std::string_view folded) {
  std::vector<std::uint32_t> hashes;
  hashes.reserve(folded.size() / 4 + 1);
  while (!folded.empty()) {
    const auto end = folded.find(' ');
    const std::uint64_t value = hash(folded.substr(0, end));
    hashes.push_back(static_cast<std::uint32_t>(value ^ (value >> 32U)));
    if (end == std::string_view::npos) break;
    folded.remove_prefix(end + 1);
  }
  return hashes;
}

}  // namespace cchc::text
