#include "lexicon/periods.hpp"

#include <algorithm>
#include <array>

namespace cchc::lexicon {
namespace {

struct Numeral {
  std::string_view word;
  int number;
};
constexpr std::array quarters = {
    Numeral{"i", 1},   Numeral{"ii", 2}, Numeral{"iii", 3}, Numeral{"iv", 4},  Numeral{"mot", 1},
    Numeral{"hai", 2}, Numeral{"ba", 3}, Numeral{"tu", 4},  Numeral{"bon", 4}, Numeral{"1", 1},
    Numeral{"2", 2},   Numeral{"3", 3},  Numeral{"4", 4},   Numeral{"01", 1},  Numeral{"02", 2},
    Numeral{"03", 3},  Numeral{"04", 4}};
constexpr std::array months = {
    Numeral{"3", 3},   Numeral{"03", 3}, Numeral{"ba", 3}, Numeral{"6", 6},    Numeral{"06", 6},
    Numeral{"sau", 6}, Numeral{"9", 9},  Numeral{"09", 9}, Numeral{"chin", 9}, Numeral{"12", 12}};

constexpr std::array<std::string_view, 7> subjects = {
    "ket qua", "cong tac", "tinh hinh", "tong hop", "danh gia", "so lieu", "cai cach hanh chinh"};
constexpr std::array<std::string_view, 16> of_reports = {
    "cong tac", "ket qua",  "tinh hinh",   "cai cach",  "tong ket", "so ket",
    "dinh ki",  "thang",    "qui",         "tuan",      "nam",      "6 thang",
    "9 thang",  "danh gia", "ve cong tac", "ve ket qua"};
constexpr std::array<std::string_view, 16> ends = {
    "kinh gui", "thuc hien", "can cu", "i", "phan i", "phan thu nhat", "ke hoach", "trong",
    "noi nhan", "phan a",    "phan 1", "a", "1",      "phan mo dau",   "phu luc",  "bieu"};
constexpr std::array<std::string_view, 14> goes_on = {
    "qui",      "thang",     "nam",        "tuan",    "6 thang",      "06 thang", "9 thang",
    "09 thang", "sau thang", "chin thang", "tu ngai", "tren dia ban", "cua",      "va"};
constexpr std::array<std::string_view, 4> annex = {"thong ke", "so lieu", "phu luc", "bieu"};

template <typename List>
std::optional<int> number_in(const List& list, std::string_view word) {
  const auto* const found = std::find_if(
      list.begin(), list.end(), [&](const Numeral& numeral) { return numeral.word == word; });
  return found == list.end() ? std::nullopt : std::optional(found->number);
}

}  // namespace

std::optional<int> quarter_number(std::string_view word) { return number_in(quarters, word); }
std::optional<int> months_counted(std::string_view word) { return number_in(months, word); }
std::span<const std::string_view> title_subjects() { return subjects; }
std::span<const std::string_view> report_subjects() { return of_reports; }
std::span<const std::string_view> title_ends() { return ends; }
std::span<const std::string_view> title_goes_on() { return goes_on; }
std::span<const std::string_view> annex_words() { return annex; }

}  // namespace cchc::lexicon
