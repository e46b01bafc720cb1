#include "extract/prose/words_of_text.hpp"

#include <string>

#include "lexicon/prose_words.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

// Letters of Vietnamese and their small forms; 0 for what is no letter.
char32_t small_letter(char32_t c) {
  if (c >= 'a' && c <= 'z') return c;
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return 0;
  if (c <= 0xDE) return c + 32;
  if (c <= 0xFF) return c;
  const bool even_is_capital =
      (c >= 0x100 && c <= 0x17F) || (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x1A0 || c == 0x1A1;
  if (even_is_capital) return c | 1U;
  if (c == 0x1AF || c == 0x1B0) return 0x1B0;
  return 0;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const std::vector<PlacedFigure>& figures)
      : text_(text), figures_(figures) {}

  std::vector<ProseToken> read() {
    tokens_.reserve(text_.size() / 5);
    std::size_t figure = 0;
    for (std::size_t at = 0; at < text_.size();) {
      if (figure < figures_.size() && figures_[figure].begin == at) {
        ProseToken token;
        token.kind = ProseToken::Kind::figure;
        token.figure = static_cast<std::uint32_t>(figure);
        token.begin = at;
        token.end = at = figures_[figure].end;
        tokens_.push_back(token);
        ++figure;
        continue;
      }
      at = read_one(at);
    }
    return std::move(tokens_);
  }

 private:
  std::size_t read_one(std::size_t at) {
    std::size_t next = at;
    const char32_t c = text::next_code_point(text_, next);
    if (c >= '0' && c <= '9') return read_word(at);  // a number that counts nothing
    if (small_letter(c) != 0) return read_word(at);
    switch (c) {
      case ',':
      case ';':
      case ':':
      case '(':
      case ')':
      case '=':
      case '/':
      case '%':
      case '\n':
        add_mark(static_cast<char>(c), at, next);
        break;
      case '[':
        add_mark('(', at, next);
        break;
      case ']':
        add_mark(')', at, next);
        break;
      case '-':
      case 0x2013:
      case 0x2014:
        if (at > 0 && text_[at - 1] == ' ' && next < text_.size() && text_[next] == ' ')
          add_mark('-', at, next);
        break;
      case '.':
        if (text_.substr(at).starts_with("..")) {
          while (next < text_.size() && text_[next] == '.') ++next;
          add_mark('~', at, next);
        }
        break;
      case 0x2026:
        add_mark('~', at, next);
        break;
      default:
        break;
    }
    return next;
  }

  void add_mark(char mark, std::size_t begin, std::size_t end) {
    ProseToken token;
    token.kind = ProseToken::Kind::mark;
    token.mark = mark;
    token.begin = begin;
    token.end = end;
    tokens_.push_back(token);
  }

  std::size_t read_word(std::size_t at) {
    ProseToken token;
    token.begin = at;
    word_.clear();
    while (at < text_.size()) {
      std::size_t next = at;
      const char32_t c = text::next_code_point(text_, next);
      const char32_t small = c >= '0' && c <= '9' ? c : small_letter(c);
      if (small == 0) break;
      text::append_utf8(word_, small);
      at = next;
    }
    token.end = at;
    token.hash = lexicon::prose_word(word_);
    tokens_.push_back(token);
    return at;
  }

  std::string_view text_;
  const std::vector<PlacedFigure>& figures_;
  std::vector<ProseToken> tokens_;
  std::string word_;
};

}  // namespace

std::vector<ProseToken> words_of_text(std::string_view text,
                                      const std::vector<PlacedFigure>& figures) {
  return Tokenizer(text, figures).read();
}

}  // namespace cchc::extract
