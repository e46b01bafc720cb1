#include "extract/wording.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr std::array<std::string_view, 9> whole_words = {
    "duoc giao", "de ra",        "ke hoach",     "can phai", "phai thuc hien",
    "phat hien", "du dieu kien", "da tiep nhan", "tiep nhan"};
constexpr std::array<std::string_view, 11> part_words = {
    "da hoan thanh", "da xu li",      "xu li xong",  "giai quiet xong", "da giai quiet", "dung han",
    "da thuc hien",  "dang cung cap", "da tich hop", "da duoc",         "co mat"};

}  // namespace

bool has_any(std::string_view name, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    for (auto at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
      const bool begins = at == 0 || name[at - 1] == ' ';
      const auto end = at + word.size();
      if (begins && (end == name.size() || name[end] == ' ')) return true;
    }
    return false;
  });
}

Wording wording_of(const Observation& row) {
  Wording out;
  out.name = text::fold_core(row.label);
  out.unit = text::fold(row.unit);
  out.total = out.name.starts_with("tong so ") || out.name.starts_with("tong ");
  out.part = has_any(out.name, part_words);
  out.whole = out.total || (has_any(out.name, whole_words) && !out.part);
  out.share = row.kind == IndicatorKind::percent && out.name.starts_with("ti le ");
  return out;
}

bool turns_away(const Wording& share, const Wording& part) {
  constexpr std::array<std::string_view, 16> words = {
      "tang", "giam",      "qua han", "tre han", "cham",       "chua",      "con lai",   "khong",
      "vuot", "tinh gian", "cat",     "thieu",   "chenh lech", "tiet kiem", "bien dong", "so voi"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    const std::array<std::string_view, 1> one = {word};
    return has_any(share.name, one) && !has_any(part.name, one);
  });
}

bool names_count(const Wording& share, const Wording& count) {
  std::string_view counted = count.name;
  for (const std::string_view lead : {"tong so ", "so luong ", "so "}) {
    if (counted.starts_with(lead)) {
      counted.remove_prefix(lead.size());
      break;
    }
  }
  const auto wanted = text::syllables(counted);
  const auto said = text::syllables(share.name);
  std::size_t found = 0;
  for (const std::uint32_t syllable : said) {
    if (found < wanted.size() && syllable == wanted[found]) ++found;
  }
  constexpr std::size_t telling = 3;
  return wanted.size() >= telling && found == wanted.size();
}

bool tells_change(std::string_view name) {
  constexpr std::array<std::string_view, 8> words = {
      "tang", "giam", "so voi", "chenh lech", "bien dong", "thay doi", "tang truong", "tinh gian"};
  return has_any(name, words);
}

}  // namespace cchc::extract
