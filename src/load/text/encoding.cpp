#include "load/text/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <utility>

#include "load/text/encoding_evidence.hpp"
#include "load/text/legacy_vietnamese.hpp"
#include "load/text/mojibake.hpp"
#include "text/utf8.hpp"

namespace cchc::load {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void drop_byte_order_mark(std::string& text) {
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
}

std::string repaired_utf8(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    const auto bad = text::find_invalid_utf8(bytes);
    text.append(bytes.substr(0, bad));
    if (bad == std::string_view::npos) break;
    text::append_utf8(text, text::replacement);
    bytes.remove_prefix(bad + 1);
  }
  drop_byte_order_mark(text);
  return text;
}

// IANA's name, the one for e-mail where there are several.
std::string standard_name(const char* encoding) {
  for (const char* const standard : {"MIME", "IANA"}) {
    UErrorCode status = U_ZERO_ERROR;
    const char* const name = ucnv_getStandardName(encoding, standard, &status);
    if (U_SUCCESS(status) != 0 && name != nullptr) return name;
  }
  return encoding;
}

// By ICU, which gives U+FFFD for what it cannot read; nothing where it has no such encoding.
std::optional<Decoded> convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status),
                                                                     ucnv_close);
  if (U_FAILURE(status) != 0) return std::nullopt;
  Decoded decoded;
  decoded.encoding = standard_name(encoding);
  decoded.text.reserve(bytes.size() + bytes.size() / 2);
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  std::array<UChar, 4096> units{};
  std::array<char, 3 * units.size()> utf8{};
  UChar leading = 0;  // a surrogate whose second half is in the next piece
  do {
    UChar* target = units.data();
    if (leading != 0) *target++ = std::exchange(leading, UChar{0});
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr, 1,
                   &status);
    auto count = static_cast<std::int32_t>(target - units.data());
    if (status == U_BUFFER_OVERFLOW_ERROR && count > 0 && U16_IS_LEAD(target[-1])) {
      leading = target[-1];
      --count;
    }
    std::int32_t length = 0;
    UErrorCode written = U_ZERO_ERROR;
    u_strToUTF8WithSub(utf8.data(), static_cast<std::int32_t>(utf8.size()), &length, units.data(),
                       count, text::replacement, nullptr, &written);
    decoded.text.append(utf8.data(), static_cast<std::size_t>(length));
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  drop_byte_order_mark(decoded.text);
  return decoded;
}

// Without a mark: nearly every unit of Vietnamese text has one of few high bytes (Latin, its
// extensions, combining marks, punctuation), the low bytes are any.
const char* utf16_without_mark(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 8192);
  if (sample.find('\0') == std::string_view::npos) return nullptr;
  std::array<std::size_t, 2> high{};
  std::size_t zeros = 0;
  for (std::size_t k = 0; k + 1 < sample.size(); k += 2) {
    for (std::size_t half = 0; half < 2; ++half) {
      const char byte = sample[k + half];
      if (byte == '\0') ++zeros;
      if (byte == '\x00' || byte == '\x01' || byte == '\x03' || byte == '\x1E' || byte == '\x20') {
        ++high[half];
      }
    }
  }
  const std::size_t units = sample.size() / 2;
  if (units == 0 || zeros * 4 < units) return nullptr;
  if (high[1] * 20 >= units * 19 && high[0] < high[1]) return "UTF-16LE";
  if (high[0] * 20 >= units * 19 && high[1] < high[0]) return "UTF-16BE";
  return nullptr;
}

const char* utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  return utf16_without_mark(bytes);
}

bool is_binary(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return true;
  const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    const auto code = static_cast<unsigned char>(c);
    return code < 0x20 && (code < '\t' || code > '\r');
  });
  return static_cast<std::size_t>(controls) * 100 > bytes.size();
}

// Letters that only Unicode has: what holds them was written as UTF-8. (Đ, ă, ơ, ư; combining
// marks; the letters with two marks.)
bool has_unicode_vietnamese(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return c == '\xE1' || c == '\xC4' || c == '\xC6' || c == '\xCC';
  });
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & '\x80') == 0; });
}

// Of several readings; the first of those that are equally likely.
class Likeliest {
 public:
  void weigh(Decoded candidate) {
    const auto balance = weigh_vietnamese(candidate.text).balance();
    if (best_ && balance <= balance_) return;
    best_ = std::move(candidate);
    balance_ = balance;
  }
  std::optional<Decoded> take() { return std::move(best_); }

 private:
  std::optional<Decoded> best_;
  std::ptrdiff_t balance_ = 0;
};

// A program that knew nothing of fonts may have made UTF-8 of legacy text.
std::optional<Decoded> decode_utf8(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  Decoded decoded{std::string(bytes), "UTF-8"};
  if (auto undone = undo_mojibake(decoded.text)) {
    return Decoded{std::move(*undone), "UTF-8"};
  }
  if (has_unicode_vietnamese(decoded.text) || is_ascii(decoded.text)) return decoded;
  Decoded tcvn3{restore_capitals(decode_tcvn3(decoded.text, false)), "tcvn3"};
  Decoded vni{decode_vni(decoded.text), "vni"};
  Likeliest likeliest;
  likeliest.weigh(std::move(decoded));
  likeliest.weigh(std::move(tcvn3));
  likeliest.weigh(std::move(vni));
  return likeliest.take();
}

std::optional<Decoded> decode_legacy(std::string_view bytes) {
  Likeliest likeliest;
  likeliest.weigh({repaired_utf8(bytes), "UTF-8"});
  if (auto windows = convert(bytes, "windows-1258")) likeliest.weigh(std::move(*windows));
  likeliest.weigh({restore_capitals(decode_tcvn3_bytes(bytes)), "tcvn3"});
  likeliest.weigh({decode_vni_bytes(bytes), "vni"});
  return likeliest.take();
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return (x >= 'A' && x <= 'Z' ? x - 'A' + 'a' : x) == (y >= 'A' && y <= 'Z' ? y - 'A' + 'a' : y);
  });
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view other) { return equal_ignoring_case(name, other); });
}

}  // namespace

std::optional<std::string> utf32_as_utf8(std::string_view bytes) {
  using namespace std::string_view_literals;
  const auto is_wide = [&](std::size_t high, std::size_t higher) {
    const std::string_view sample = bytes.substr(0, 4096);
    if (sample.size() < 16 || bytes.size() % 4 != 0) return false;
    for (std::size_t k = 0; k + 3 < sample.size(); k += 4) {
      const bool blank = sample.substr(k, 4) == "\0\0\0\0"sv;
      if (blank || sample[k + high] != 0 || sample[k + higher] > 2) return false;
    }
    return true;
  };
  const char* encoding = nullptr;
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || is_wide(3, 2)) encoding = "UTF-32LE";
  if (bytes.starts_with("\0\0\xFE\xFF"sv) || (encoding == nullptr && is_wide(0, 1))) {
    encoding = "UTF-32BE";
  }
  if (encoding == nullptr) return std::nullopt;
  auto decoded = convert(bytes, encoding);
  if (!decoded) return std::nullopt;
  return std::move(decoded->text);
}

std::optional<Decoded> decode(std::string_view bytes) {
  if (const char* const encoding = utf16(bytes)) return convert(bytes, encoding);
  if (is_binary(bytes)) return std::nullopt;
  if (text::find_invalid_utf8(bytes) == std::string_view::npos) return decode_utf8(bytes);
  return decode_legacy(bytes);
}

std::optional<Decoded> decode_as(std::string_view bytes, const std::string& encoding) {
  if (is_one_of(encoding, {"utf-8", "utf8"})) return Decoded{repaired_utf8(bytes), "UTF-8"};
  if (is_one_of(encoding, {"tcvn3", "tcvn", "abc", "tcvn-5712", "tcvn5712-3"})) {
    return Decoded{restore_capitals(decode_tcvn3_bytes(bytes)), "tcvn3"};
  }
  if (is_one_of(encoding, {"vni", "vni-windows", "vni-win"})) {
    return Decoded{decode_vni_bytes(bytes), "vni"};
  }
  return convert(bytes, encoding.c_str());
}

}  // namespace cchc::load
