#include "text/order.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace cchc::text {
namespace {

constexpr std::u32string_view alphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
constexpr std::u32string_view tones = U"\u0300\u0309\u0303\u0301\u0323";
constexpr char32_t breve = 0x0306;
constexpr char32_t circumflex = 0x0302;
constexpr char32_t horn = 0x031B;
constexpr char between_words = 1;
constexpr char first_letter = 16;  // signs and figures before it
constexpr char other = 127;

// Of its letters and tones; a letter without one has the first.
struct Key {
  std::string letters;
  std::string tones;

  void add(char letter) {
    letters += letter;
    tones += '\1';
  }
};

char place_of(char32_t letter) {
  const auto at = alphabet.find(letter);
  if (at != std::u32string_view::npos) return static_cast<char>(first_letter + at);
  if (letter >= U'0' && letter <= U'9') return static_cast<char>(2 + (letter - U'0'));
  return u_isalpha(static_cast<UChar32>(letter)) != 0 ? other : between_words;
}

// ă, â, ơ … follow their plain letter in the alphabet.
char32_t with_mark(char32_t letter, char32_t mark) {
  if (mark == breve && letter == U'a') return U'ă';
  if (mark == horn) return letter == U'o' ? U'ơ' : letter == U'u' ? U'ư' : letter;
  if (mark != circumflex) return letter;
  if (letter == U'a') return U'â';
  if (letter == U'e') return U'ê';
  return letter == U'o' ? U'ô' : letter;
}

icu::UnicodeString decomposed(std::string_view name) {
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
  UErrorCode status = U_ZERO_ERROR;
  const auto* const form = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString result = U_SUCCESS(status) != 0 ? form->normalize(text, status) : text;
  return U_SUCCESS(status) != 0 ? result : text;
}

}  // namespace

std::string vietnamese_order(std::string_view name) {
  const icu::UnicodeString text = decomposed(name);
  Key key;
  char32_t letter = 0;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const auto c = static_cast<char32_t>(u_tolower(text.char32At(at)));
    const auto tone = tones.find(c);
    if (u_charType(static_cast<UChar32>(c)) != U_NON_SPACING_MARK) {
      letter = c;
      key.add(place_of(c));
    } else if (!key.letters.empty() && tone != std::u32string_view::npos) {
      key.tones.back() = static_cast<char>(2 + tone);
    } else if (!key.letters.empty()) {
      letter = with_mark(letter, c);
      key.letters.back() = place_of(letter);
    }
  }
  return key.letters + '\0' + key.tones;
}

}  // namespace cchc::text
