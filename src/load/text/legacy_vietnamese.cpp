#include "load/text/legacy_vietnamese.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace cchc::load {
namespace {

// Codes A0 to FF. '.': no letter. B0 to B4 are marks that join the letter before.
constexpr std::u32string_view tcvn3_letters =
    U"\u00A0ĂÂÊÔƠƯĐăâêôơưđ."
    U"\u0300\u0309\u0303\u0301\u0323àảãáạ.ằẳẵắ."
    U"......ặầẩẫấậè.ẻẽ"
    U"éẹềểễếệìỉ...ĩíịò"
    U".ỏõóọồổỗốộờởỡớợù"
    U".ủũúụừửữứựỳỷỹýỵ.";
static_assert(tcvn3_letters.size() == 0x60);

// Letters of VNI that are one code, small ones; a capital's code is less by 0x20.
struct Pair {
  char32_t code;
  char32_t letter;
};
constexpr std::array vni_letters = {
    Pair{0xEC, U'ì'}, Pair{0xED, U'í'}, Pair{0xE6, U'ỉ'}, Pair{0xF3, U'ĩ'}, Pair{0xF2, U'ị'},
    Pair{0xF4, U'ơ'}, Pair{0xF6, U'ư'}, Pair{0xEE, U'ỵ'}, Pair{0xF1, U'đ'},
};

// What a code does to the vowel before it: its shape (0: none) and its tone (0: level).
struct VniMark {
  char32_t code;
  std::u32string_view vowels;
  char32_t shape;
  char32_t tone;
};
constexpr char32_t circumflex = 0x302;
constexpr char32_t breve = 0x306;
constexpr char32_t grave = 0x300;
constexpr char32_t acute = 0x301;
constexpr char32_t hook = 0x309;
constexpr char32_t tilde = 0x303;
constexpr char32_t dot = 0x323;
constexpr std::u32string_view all = U"aeouyơư";
constexpr std::u32string_view round = U"aeo";
constexpr std::array vni_marks = {
    VniMark{0xF8, all, 0, grave},
    VniMark{0xF9, all, 0, acute},
    VniMark{0xFB, all, 0, hook},
    VniMark{0xF5, all, 0, tilde},
    VniMark{0xEF, all, 0, dot},
    VniMark{0xE2, round, circumflex, 0},
    VniMark{0xE0, round, circumflex, grave},
    VniMark{0xE1, round, circumflex, acute},
    VniMark{0xE5, round, circumflex, hook},
    VniMark{0xE3, round, circumflex, tilde},
    VniMark{0xE4, round, circumflex, dot},
    VniMark{0xEA, U"a", breve, 0},
    VniMark{0xE8, U"a", breve, grave},
    VniMark{0xE9, U"a", breve, acute},
    VniMark{0xFA, U"a", breve, hook},
    VniMark{0xFC, U"a", breve, tilde},
    VniMark{0xEB, U"a", breve, dot},
};

constexpr char32_t small(char32_t code) {
  return code >= 0xC0 && code <= 0xDE ? code + 0x20 : code;
}

bool is_ascii_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }

// "BáO", "CHế": letters with marks among capitals. "Số" alone may be what it seems.
bool has_only_capitals(std::string_view text) {
  bool proven = false;
  std::size_t capitals = 0;
  bool marked = false;
  for (const char c : text) {
    if (is_ascii_small(c)) return false;
    if (is_ascii_capital(c)) {
      ++capitals;
      proven = proven || marked;
    } else if ((c & '\x80') != 0) {
      marked = true;
      proven = proven || capitals > 1;
    } else {
      capitals = 0;
      marked = false;
    }
  }
  return proven;
}

char32_t lower(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }
char32_t upper(char32_t c) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))); }

bool is_legacy_code(char32_t c) { return c >= 0xA0 && c <= 0xFF; }

char32_t tcvn3_letter(char32_t c) {
  const char32_t letter = is_legacy_code(c) ? tcvn3_letters[c - 0xA0] : c;
  return letter == U'.' && c != U'.' ? 0 : letter;
}

char32_t vni_letter(char32_t c) {
  const auto* const found = std::find_if(vni_letters.begin(), vni_letters.end(),
                                         [&](const Pair& pair) { return pair.code == small(c); });
  if (found == vni_letters.end()) return 0;
  return small(c) == c ? found->letter : upper(found->letter);
}

const VniMark* vni_mark(char32_t c, char32_t vowel) {
  const auto* const found =
      std::find_if(vni_marks.begin(), vni_marks.end(), [&](const VniMark& mark) {
        return mark.code == small(c) && mark.vowels.find(lower(vowel)) != std::u32string_view::npos;
      });
  return found == vni_marks.end() ? nullptr : found;
}

// Decodes the character `c` of VNI after the letter `previous` (0: none that takes marks).
class VniDecoder {
 public:
  void put(char32_t c, bool keep_unknown) {
    if (const VniMark* mark = previous_ == 0 ? nullptr : vni_mark(c, previous_)) {
      if (mark->shape != 0) text::append_utf8(out_, mark->shape);
      if (mark->tone != 0) text::append_utf8(out_, mark->tone);
      previous_ = 0;
      return;
    }
    char32_t letter = is_legacy_code(c) && c != 0xA0 ? vni_letter(c) : c;
    if (letter == 0) letter = keep_unknown ? c : text::replacement;
    text::append_utf8(out_, letter);
    previous_ = letter;
  }
  std::string finish() { return std::move(out_); }

 private:
  std::string out_;
  char32_t previous_ = 0;
};

// What Windows-1252 has where Latin-1 has controls: quotation marks, dashes, bullets.
constexpr std::u32string_view windows_punctuation =
    U"€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž."
    U".‘’“”•–—˜™š›œ.žŸ";
static_assert(windows_punctuation.size() == 0x20);

char32_t windows_character(unsigned char byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  const char32_t c = windows_punctuation[byte - 0x80U];
  return c == U'.' ? text::replacement : c;
}

}  // namespace

std::string decode_tcvn3(std::string_view text, bool capitals) {
  std::string out;
  out.reserve(text.size() + text.size() / 4);
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = text::next_code_point(text, position);
    const char32_t letter = tcvn3_letter(c);
    const char32_t shown = letter == 0 ? c : letter;
    text::append_utf8(out, capitals ? upper(shown) : shown);
  }
  return out;
}

std::string decode_vni(std::string_view text) {
  VniDecoder decoder;
  for (std::size_t position = 0; position < text.size();) {
    decoder.put(text::next_code_point(text, position), true);
  }
  return decoder.finish();
}

std::string decode_tcvn3_bytes(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  for (const char byte : bytes) {
    const char32_t letter = tcvn3_letter(windows_character(static_cast<unsigned char>(byte)));
    text::append_utf8(out, letter == 0 ? text::replacement : letter);
  }
  return out;
}

std::string decode_vni_bytes(std::string_view bytes) {
  VniDecoder decoder;
  for (const char byte : bytes) {
    decoder.put(windows_character(static_cast<unsigned char>(byte)), false);
  }
  return decoder.finish();
}

std::string restore_capitals(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, text.find_first_of("\t\r\n"));
    if (has_only_capitals(piece)) {
      for (std::size_t position = 0; position < piece.size();) {
        text::append_utf8(out, upper(text::next_code_point(piece, position)));
      }
    } else {
      out += piece;
    }
    text.remove_prefix(piece.size());
    const std::size_t ends = std::min(text.find_first_not_of("\t\r\n"), text.size());
    out += text.substr(0, ends);
    text.remove_prefix(ends);
  }
  return out;
}

}  // namespace cchc::load
