#include "properties/name_changes.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

namespace cchc::test {
namespace {

using icu::UnicodeString;

const icu::Normalizer2& form(bool decomposed) {
  UErrorCode status = U_ZERO_ERROR;
  return decomposed ? *icu::Normalizer2::getNFDInstance(status)
                    : *icu::Normalizer2::getNFCInstance(status);
}

UnicodeString normalized(const UnicodeString& text, bool decomposed) {
  UErrorCode status = U_ZERO_ERROR;
  return form(decomposed).normalize(text, status);
}

std::string utf8(const UnicodeString& text) {
  std::string out;
  normalized(text, false).toUTF8String(out);
  return out;
}

UnicodeString composed(const std::string& text) {
  return normalized(UnicodeString::fromUTF8(text), false);
}

std::string no_marks(const std::string& name) {
  const UnicodeString letters = normalized(UnicodeString::fromUTF8(name), true);
  UnicodeString out;
  for (int32_t at = 0; at < letters.length(); ++at) {
    const char16_t c = letters[at];
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    out.append(c == u'đ' ? u'd' : c == u'Đ' ? u'D' : c);
  }
  return utf8(out);
}

constexpr std::u16string_view tones = u"\u0300\u0301\u0303\u0309\u0323";

std::string wrong_mark(const std::string& name, Random& random) {
  UnicodeString letters = normalized(UnicodeString::fromUTF8(name), true);
  std::vector<int32_t> places;
  for (int32_t at = 0; at < letters.length(); ++at) {
    if (tones.find(letters[at]) != std::u16string_view::npos) places.push_back(at);
  }
  if (places.empty()) return name;
  letters.setCharAt(random.pick(places), tones[random.below(tones.size())]);
  return utf8(letters);
}

// Each pair may stand for the other.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> placements = {{
    {"òa", "oà"},
    {"óa", "oá"},
    {"ỏa", "oả"},
    {"õa", "oã"},
    {"ọa", "oạ"},
    {"òe", "oè"},
    {"óe", "oé"},
    {"ỏe", "oẻ"},
    {"õe", "oẽ"},
    {"ọe", "oẹ"},
    {"ùy", "uỳ"},
    {"úy", "uý"},
    {"ủy", "uỷ"},
    {"ũy", "uỹ"},
    {"ụy", "uỵ"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> abbreviations = {{
    {"TTHC", "thủ tục hành chính"},
    {"VBQPPL", "văn bản quy phạm pháp luật"},
    {"UBND", "Ủy ban nhân dân"},
    {"ĐVSNCL", "đơn vị sự nghiệp công lập"},
    {"ĐVSN", "đơn vị sự nghiệp"},
    {"CCHC", "cải cách hành chính"},
    {"PAKN", "phản ánh, kiến nghị"},
    {"DVCTT", "dịch vụ công trực tuyến"},
    {"DVC", "dịch vụ công"},
    {"NSNN", "ngân sách nhà nước"},
    {"BCCI", "bưu chính công ích"},
    {"TTĐT", "thông tin điện tử"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> misreadings = {{
    {"ế", "ể"},
    {"l", "1"},
    {"ấ", "ẩ"},
    {"ố", "ô"},
    {"ọ", "ợ"},
    {"O", "0"},
    {"ị", "i"},
    {"rn", "m"},
}};

template <std::size_t Count>
std::string one_replaced(
    std::string name, const std::array<std::pair<std::string_view, std::string_view>, Count>& pairs,
    bool both_ways, Random& random) {
  const std::size_t start = random.below(Count);
  for (std::size_t step = 0; step < Count; ++step) {
    const auto& [left, right] = pairs[(start + step) % Count];
    if (const auto at = name.find(left); at != std::string::npos) {
      return name.replace(at, left.size(), right);
    }
    if (const auto at = name.find(right); both_ways && at != std::string::npos) {
      return name.replace(at, right.size(), left);
    }
  }
  return name;
}

std::string wrong_letter(const std::string& name, Random& random) {
  UnicodeString letters = composed(name);
  std::vector<int32_t> places;
  for (int32_t at = 0; at < letters.length(); ++at) {
    if (u_isalpha(letters[at]) != 0) places.push_back(at);
  }
  if (places.empty()) return name;
  letters.setCharAt(random.pick(places), static_cast<char16_t>(u'a' + random.below(26)));
  return utf8(letters);
}

std::vector<std::string> words_of(const std::string& name) {
  std::istringstream in(name);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(std::move(word));
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string name;
  for (const std::string& word : words) name += (name.empty() ? "" : " ") + word;
  return name;
}

std::string words_swapped(const std::string& name, Random& random) {
  auto words = words_of(name);
  if (words.size() < 4) return name;
  const std::size_t at = 1 + random.below(words.size() - 2);
  std::swap(words[at], words[at + 1]);
  return joined(words);
}

std::string word_left_out(const std::string& name, Random& random) {
  auto words = words_of(name);
  if (words.size() < 5) return name;
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(random.below(words.size())));
  return joined(words);
}

std::string remark_added(const std::string& name, Random& random) {
  const std::vector<std::string> remarks = {" (theo phần mềm)", " (tính đến ngày báo cáo)",
                                            " <i>(số liệu lũy kế)</i>", "¹", " (*)"};
  return name + random.pick(remarks);
}

}  // namespace

const char* name_of(Mangling mangling) {
  constexpr const char* names[] = {"no marks",     "wrong mark",  "tone placement", "abbreviation",
                                   "wrong letter", "recognition", "words swapped",  "word left out",
                                   "remark added", "capitals"};
  return names[static_cast<std::size_t>(mangling)];
}

std::string mangled(const std::string& name, Mangling mangling, Random& random) {
  switch (mangling) {
    case Mangling::no_marks:
      return no_marks(name);
    case Mangling::wrong_mark:
      return wrong_mark(name, random);
    case Mangling::tone_placement:
      return one_replaced(utf8(composed(name)), placements, true, random);
    case Mangling::abbreviation:
      return one_replaced(utf8(composed(name)), abbreviations, true, random);
    case Mangling::wrong_letter:
      return wrong_letter(name, random);
    case Mangling::recognition:
      return one_replaced(utf8(composed(name)), misreadings, false, random);
    case Mangling::words_swapped:
      return words_swapped(name, random);
    case Mangling::word_left_out:
      return word_left_out(name, random);
    case Mangling::remark_added:
      return remark_added(name, random);
    case Mangling::capitals_changed:
      return utf8(composed(name).toUpper(icu::Locale("vi")));
  }
  return name;
}

}  // namespace cchc::test
