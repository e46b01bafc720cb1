#include <algorithm>
#include <array>

#include "extract/table/value.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether a unit is a thing that is counted. Other words ("Ngày", "Thứ hạng", "Tốt, khá") may ask
// for dates, ranks or words, so nothing is said of them.
bool counts_things(const std::string& folded) {
  constexpr std::array<std::string_view, 56> things = {
      "van ban",   "ho so",     "thu tuc",    "nguoi",    "can bo",       "cong chuc",
      "vien chuc", "don vi",    "co quan",    "nhiem vu", "van de",       "phieu",
      "so luong",  "ban",       "to chuc",    "dich vu",  "phan anh",     "kien nghi",
      "cuoc",      "luot",      "hoi nghi",   "lop",      "buoi",         "vu",
      "i kien",    "tai khoan", "he thong",   "xa",       "huien",        "phuong",
      "phong",     "de an",     "ke hoach",   "mo hinh",  "sang kien",    "quiet dinh",
      "chung thu", "mai",       "tin",        "bai",      "doanh nghiep", "ho",
      "dau viec",  "qui trinh", "truong hop", "don",      "cong trinh",   "du an",
      "bien che",  "hop dong",  "lanh dao",   "doan",     "to",           "thiet bi",
      "giao dich", "thon"};
  const std::string text = ' ' + folded + ' ';
  return std::any_of(things.begin(), things.end(), [&](std::string_view thing) {
    const auto at = text.find(thing);
    for (auto k = at; k != std::string::npos; k = text.find(thing, k + 1)) {
      if (text[k - 1] == ' ' && text[k + thing.size()] == ' ') return true;
    }
    return false;
  });
}

}  // namespace

IndicatorKind kind_of_unit(std::string_view unit) {
  if (text::trim(unit).empty()) return IndicatorKind::unknown;
  const std::string folded = text::fold(unit);
  if (!codes_of_unit(unit).empty()) return IndicatorKind::code;
  if (folded == "%" || folded.starts_with("ti le") || folded.find("phan tram") != std::string::npos)
    return IndicatorKind::percent;
  constexpr std::array<std::string_view, 9> money = {"dong",       "trieu dong", "ti dong",
                                                     "nghin dong", "ngan dong",  "tr dong",
                                                     "trd",        "1000 dong",  "d"};
  if (std::find(money.begin(), money.end(), folded) != money.end()) return IndicatorKind::money;
  constexpr std::array<std::string_view, 6> measures = {"diem", "km", "ha", "m2", "gio", "nam"};
  if (std::find(measures.begin(), measures.end(), folded) != measures.end())
    return IndicatorKind::measure;
  return counts_things(folded) ? IndicatorKind::count : IndicatorKind::unknown;
}

std::vector<std::pair<std::int32_t, std::string>> codes_of_unit(std::string_view unit) {
  std::vector<std::pair<std::int32_t, std::string>> codes;
  std::size_t start = 0;
  for (std::size_t sign = unit.find('='); sign != std::string_view::npos;
       sign = unit.find('=', start)) {
    std::size_t digits = sign + 1;
    while (digits < unit.size() && unit[digits] == ' ') ++digits;
    std::size_t end = digits;
    while (end < unit.size() && is_digit(unit[end])) ++end;
    if (end == digits || end - digits > 4) {
      start = sign + 1;
      continue;
    }
    std::string_view word = text::trim(unit.substr(start, sign - start));
    while (!word.empty() && (word.front() == ';' || word.front() == ',' || word.front() == '.')) {
      word = text::trim(word.substr(1));
    }
    codes.emplace_back(std::stoi(std::string(unit.substr(digits, end - digits))),
                       std::string(word));
    start = end;
  }
  if (codes.empty() && text::fold(unit) == "co khong") {
    const auto slash = unit.find('/');
    if (slash != std::string_view::npos) {
      codes.emplace_back(word_only, std::string(text::trim(unit.substr(0, slash))));
      codes.emplace_back(word_only, std::string(text::trim(unit.substr(slash + 1))));
    }
  }
  return codes;
}

}  // namespace cchc::extract
