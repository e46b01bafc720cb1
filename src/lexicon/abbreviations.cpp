#include "lexicon/abbreviations.hpp"

#include <algorithm>
#include <array>

namespace cchc::lexicon {
namespace {

struct Abbreviation {
  std::string_view short_form;
  std::string_view long_form;
};

// Folded on both sides (no marks, y written i), sorted by the short form.
constexpr std::array abbreviations = {
    Abbreviation{"attt", "an toan thong tin"},
    Abbreviation{"bcci", "buu chinh cong ich"},
    Abbreviation{"cbcc", "can bo cong chuc"},
    Abbreviation{"cbccvc", "can bo cong chuc vien chuc"},
    Abbreviation{"cchc", "cai cach hanh chinh"},
    Abbreviation{"ccvc", "cong chuc vien chuc"},
    Abbreviation{"cntt", "cong nghe thong tin"},
    Abbreviation{"cqdp", "chinh quien dia phuong"},
    Abbreviation{"csdl", "co so du lieu"},
    Abbreviation{"dv", "don vi"},
    Abbreviation{"dvc", "dich vu cong"},
    Abbreviation{"dvctt", "dich vu cong truc tuien"},
    Abbreviation{"dvhc", "don vi hanh chinh"},
    Abbreviation{"dvsn", "don vi su nghiep"},
    Abbreviation{"dvsncl", "don vi su nghiep cong lap"},
    Abbreviation{"hdnd", "hoi dong nhan dan"},
    Abbreviation{"hs", "ho so"},
    Abbreviation{"nsnn", "ngan sach nha nuoc"},
    Abbreviation{"pakn", "phan anh kien nghi"},
    Abbreviation{"qppl", "qui pham phap luat"},
    Abbreviation{"sncl", "su nghiep cong lap"},
    Abbreviation{"ttdt", "thong tin dien tu"},
    Abbreviation{"tthc", "thu tuc hanh chinh"},
    Abbreviation{"ttpvhcc", "trung tam phuc vu hanh chinh cong"},
    Abbreviation{"ubnd", "ui ban nhan dan"},
    Abbreviation{"vb", "van ban"},
    Abbreviation{"vbqppl", "van ban qui pham phap luat"},
    Abbreviation{"vtvl", "vi tri viec lam"},
};

// Pairs of letters that an abbreviation begins with; few words do.
constexpr std::size_t pair_of(std::string_view word) {
  const auto letter = [&](std::size_t k) { return static_cast<std::size_t>(word[k] - 'a') & 31U; };
  return letter(0) * 32 + letter(1);
}

constexpr std::array<bool, 1024> make_beginnings() {
  std::array<bool, 1024> beginnings{};
  for (const Abbreviation& abbreviation : abbreviations)
    beginnings[pair_of(abbreviation.short_form)] = true;
  return beginnings;
}
constexpr auto beginnings = make_beginnings();

}  // namespace

std::string_view expand_abbreviation(std::string_view folded_syllable) {
  if (folded_syllable.size() < 2 || !beginnings[pair_of(folded_syllable)]) return {};
  const auto* const found =
      std::lower_bound(abbreviations.begin(), abbreviations.end(), folded_syllable,
                       [](const Abbreviation& a, std::string_view s) { return a.short_form < s; });
  if (found == abbreviations.end() || found->short_form != folded_syllable) return {};
  return found->long_form;
}

}  // namespace cchc::lexicon
