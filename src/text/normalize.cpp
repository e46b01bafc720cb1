#include "text/normalize.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <optional>
#include <stdexcept>
#include <string_view>

#include "base/allowance.hpp"
#include "text/utf8.hpp"

namespace cchc::text {
namespace {

// U+0300 to U+037F are encoded with these lead bytes; nothing else that Vietnamese text holds is
// changed by composition.
bool may_decompose(const std::string& text) {
  return text.find('\xCC') != std::string::npos || text.find('\xCD') != std::string::npos;
}

// Full-width digits, and the signs among them, as East Asian keyboards and some scanners give them:
// "１４", "９３．９％". Commas and bars stay: they may part the fields of a text.
std::string_view narrow_form(char32_t c) {
  constexpr char32_t first = 0xFF01;
  constexpr std::string_view narrow = "!\"#$%&'()*+,-./0123456789:;<=>";
  constexpr std::string_view taken = "%()+-./0123456789:=";
  if (c < first || c - first >= narrow.size()) return {};
  const std::string_view sign = narrow.substr(c - first, 1);
  return taken.find(sign) == std::string_view::npos ? std::string_view{} : sign;
}

// What takes the place of a character that is not seen as one: nothing for marks of direction,
// joiners, soft hyphens and byte order marks, one plain space for spaces of other widths and for
// separators of lines. Nothing where the character stands for itself.
std::optional<std::string_view> replacement_of(char32_t c) {
  const bool invisible = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                         (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x206F) ||
                         c == 0xAD || c == 0x034F || c == 0x061C || c == 0x180E || c == 0xFEFF;
  if (invisible) return "";
  if (const auto narrow = narrow_form(c); !narrow.empty()) return narrow;
  const bool space =
      (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x205F || c == 0x3000;
  if (space) return " ";
  return std::nullopt;
}

// By the first bytes, which most letters do not share.
bool may_begin_invisible(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) {
    return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0U;
  };
  switch (byte(0)) {
    case 0xC2:
      return byte(1) == 0xAD;
    case 0xCD:
      return byte(1) == 0x8F;
    case 0xD8:
      return byte(1) == 0x9C;
    case 0xE1:
      return byte(1) == 0xA0 && byte(2) == 0x8E;
    case 0xE2:
      return byte(1) == 0x80 || byte(1) == 0x81;
    case 0xE3:
      return byte(1) == 0x80 && byte(2) == 0x80;
    case 0xEF:
      return byte(1) == 0xBC || (byte(1) == 0xBB && byte(2) == 0xBF);
    default:
      return false;
  }
}

void drop_invisible(std::string& text) {
  std::string kept;
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xC2 || !may_begin_invisible(text, at)) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    const auto instead = replacement_of(next_code_point(text, at));
    if (!instead) continue;
    kept.append(text, done, start - done).append(*instead);
    done = at;
  }
  if (done > 0) text = kept.append(text, done);
}

// Canonical order moves each mark past all that stand before it. No letter of any language has
// more than a few; where there are more, a joiner keeps them apart, as Unicode's stream-safe text
// has it (UAX #15), and the cost linear.
constexpr std::size_t most_marks = 30;

// True where so many characters other than ASCII follow one another: there may be such a run.
bool may_pile_up(std::string_view text) {
  std::size_t run = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) run = 0;
    if (byte >= 0xC0 && ++run > most_marks) return true;
  }
  return false;
}

void keep_apart(std::string& text) {
  constexpr std::string_view joiner = "\u034F";
  std::string result;
  result.reserve(text.size());
  std::size_t run = 0;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const char32_t c = next_code_point(text, position);
    run = u_getCombiningClass(static_cast<UChar32>(c)) == 0 ? 0 : run + 1;
    if (run > most_marks) {
      result += joiner;
      run = 1;
    }
    result.append(text, start, position - start);
  }
  text = std::move(result);
}

}  // namespace

void normalize(std::string& text) {
  drop_invisible(text);
  if (!may_decompose(text)) return;
  base::spend(text.size() / 4);
  if (may_pile_up(text)) keep_apart(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) != 0) throw std::runtime_error(u_errorName(status));
  std::string composed;
  composed.reserve(text.size());
  icu::StringByteSink<std::string> sink(&composed);
  composer->normalizeUTF8(0, text, sink, nullptr, status);
  if (U_FAILURE(status) != 0) throw std::runtime_error(u_errorName(status));
  text = std::move(composed);
}

}  // namespace cchc::text
