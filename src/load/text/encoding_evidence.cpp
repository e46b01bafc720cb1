#include "load/text/encoding_evidence.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/normalize.hpp"
#include "text/utf8.hpp"

namespace cchc::load {
namespace {

constexpr std::size_t words_to_weigh = 2000;
constexpr std::size_t longest_syllable = 7;  // "nghiêng"

// Twelve vowels, each with its six tones: level, grave, hook, tilde, acute, dot.
constexpr std::array<std::u32string_view, 12> vowels = {U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"eèẻẽéẹ",
                                                        U"êềểễếệ", U"iìỉĩíị", U"oòỏõóọ", U"ôồổỗốộ",
                                                        U"ơờởỡớợ", U"uùủũúụ", U"ưừửữứự", U"yỳỷỹýỵ"};
constexpr std::array<std::u32string_view, 12> capital_vowels = {
    U"AÀẢÃÁẠ", U"ĂẰẲẴẮẶ", U"ÂẦẨẪẤẬ", U"EÈẺẼÉẸ", U"ÊỀỂỄẾỆ", U"IÌỈĨÍỊ",
    U"OÒỎÕÓỌ", U"ÔỒỔỖỐỘ", U"ƠỜỞỠỚỢ", U"UÙỦŨÚỤ", U"ƯỪỬỮỨỰ", U"YỲỶỸÝỴ"};

// In rhymes and onsets a letter is one ASCII character: A ă, E ê, O ô, W ơ, U ư, Q â, D đ.
constexpr std::string_view vowel_codes = "aAQeEioOWuUy";

struct Letter {
  char code = '\0';  // '\0': no letter
  char tone = 0;
};

constexpr char32_t table_end = 0x1F00;

constexpr std::array<Letter, table_end> make_letters() {
  std::array<Letter, table_end> table{};
  for (char32_t c = 'a'; c <= 'z'; ++c) {
    table[c] = {static_cast<char>(c), 0};
    table[c - 'a' + 'A'] = table[c];
  }
  for (std::size_t vowel = 0; vowel < vowels.size(); ++vowel) {
    for (std::size_t tone = 0; tone < 6; ++tone) {
      const Letter letter{vowel_codes[vowel], static_cast<char>(tone)};
      table[vowels[vowel][tone]] = letter;
      table[capital_vowels[vowel][tone]] = letter;
    }
  }
  table[U'đ'] = table[U'Đ'] = {'D', 0};
  return table;
}
constexpr auto letters = make_letters();

constexpr std::array<std::string_view, 28> onsets = {
    "",  "b",  "c",   "ch", "d", "D",  "g",  "gh", "gi", "h", "k",  "kh", "l", "m",
    "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",  "s",  "t", "th", "tr", "v", "x"};

// Every rhyme of the language, sorted by character code.
constexpr std::array<std::string_view, 157> rhymes = {
    "Ac",  "Am",   "An",   "Ang", "Ap",  "At",   "E",    "Ec",   "Ech",  "Em",   "En",   "Enh",
    "Ep",  "Et",   "Eu",   "O",   "Oc",  "Oi",   "Om",   "On",   "Ong",  "Op",   "Ot",   "Qc",
    "Qm",  "Qn",   "Qng",  "Qp",  "Qt",  "Qu",   "Qy",   "U",    "UW",   "UWc",  "UWi",  "UWm",
    "UWn", "UWng", "UWp",  "UWt", "UWu", "Ua",   "Uc",   "Ui",   "Um",   "Un",   "Ung",  "Ut",
    "Uu",  "W",    "Wi",   "Wm",  "Wn",  "Wng",  "Wp",   "Wt",   "a",    "ac",   "ach",  "ai",
    "am",  "an",   "ang",  "anh", "ao",  "ap",   "at",   "au",   "ay",   "e",    "ec",   "em",
    "en",  "eng",  "eo",   "ep",  "et",  "i",    "iEc",  "iEm",  "iEn",  "iEng", "iEp",  "iEt",
    "iEu", "ia",   "ic",   "ich", "im",  "in",   "inh",  "ip",   "it",   "iu",   "o",    "oAc",
    "oAm", "oAn",  "oAng", "oAt", "oa",  "oac",  "oach", "oai",  "oam",  "oan",  "oang", "oanh",
    "oao", "oap",  "oat",  "oay", "oc",  "oe",   "oen",  "oeo",  "oet",  "oi",   "om",   "on",
    "ong", "ooc",  "oong", "op",  "ot",  "u",    "uE",   "uEch", "uEnh", "uO",   "uOc",  "uOi",
    "uOm", "uOn",  "uOng", "uOt", "uQn", "uQng", "uQt",  "uQy",  "uW",   "ua",   "uc",   "ui",
    "um",  "un",   "ung",  "up",  "ut",  "uy",   "uyEn", "uyEt", "uya",  "uych", "uynh", "uyt",
    "uyu"};

// Rhymes written with y where no onset or "qu" stands before, and those after "qu".
constexpr std::array<std::string_view, 12> y_rhymes = {"y",   "yEm", "yEn", "yEng", "yEt", "yEu",
                                                       "ych", "ynh", "yt",  "yn",   "yu",  "ya"};

bool is_rhyme(std::string_view rhyme) {
  return std::binary_search(rhymes.begin(), rhymes.end(), rhyme) ||
         std::find(y_rhymes.begin(), y_rhymes.end(), rhyme) != y_rhymes.end();
}

bool is_stopped(std::string_view rhyme) {
  return rhyme.ends_with('c') || rhyme.ends_with("ch") || rhyme.ends_with('p') ||
         rhyme.ends_with('t');
}

class Word {
 public:
  void clear() { *this = {}; }
  void put(char32_t c) {
    const Letter letter = c < table_end ? letters[c] : Letter{};
    empty_ = false;
    marked_ = marked_ || c >= 0x80;
    foreign_ = foreign_ || letter.code == '\0' || (letter.tone != 0 && tone_ != 0);
    if (letter.tone != 0) tone_ = letter.tone;
    if (size_ < codes_.size()) codes_[size_] = letter.code;
    ++size_;
  }
  [[nodiscard]] bool is_empty() const { return empty_; }
  [[nodiscard]] bool is_marked() const { return marked_; }

  [[nodiscard]] bool is_syllable() const {
    if (foreign_ || size_ > longest_syllable) return false;
    const std::string_view spelling(codes_.data(), size_);
    return std::any_of(onsets.begin(), onsets.end(), [&](std::string_view onset) {
      if (!spelling.starts_with(onset)) return false;
      const std::string_view rhyme = spelling.substr(onset.size());
      constexpr char acute = 4;
      constexpr char dot = 5;
      const bool tone_fits = !is_stopped(rhyme) || tone_ == acute || tone_ == dot;
      return tone_fits && is_rhyme(rhyme);
    });
  }

 private:
  std::array<char, longest_syllable> codes_{};
  std::size_t size_ = 0;
  char tone_ = 0;
  bool empty_ = true;
  bool marked_ = false;
  bool foreign_ = false;
};

bool is_word_character(char32_t c) {
  const bool ascii_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  // Signs of Latin-1 that no encoding of Vietnamese has, and U+FFFD, belong to the word they spoil.
  const bool sign = c == 0xA0 || c == 0xAB || c == 0xBB || c == 0xB0 || c == 0xB7;
  return ascii_letter || (c >= 0xA1 && c < 0x2000 && !sign) || c == text::replacement;
}

}  // namespace

Evidence weigh_vietnamese(std::string_view text) {
  constexpr std::size_t enough = 64 * words_to_weigh;
  std::string sample(text.substr(0, text.size() <= enough ? text.size() : text.rfind(' ', enough)));
  text::normalize(sample);
  Evidence evidence;
  Word word;
  const auto end_word = [&] {
    if (word.is_marked()) ++(word.is_syllable() ? evidence.syllables : evidence.others);
    if (!word.is_empty()) word.clear();
  };
  for (std::size_t position = 0;
       position < sample.size() && evidence.syllables + evidence.others < words_to_weigh;) {
    const char32_t c = text::next_code_point(sample, position);
    if (is_word_character(c)) {
      word.put(c);
    } else {
      end_word();
    }
  }
  end_word();
  return evidence;
}

}  // namespace cchc::load
