#include "lexicon/headings.hpp"

#include <algorithm>
#include <array>

#include "lexicon/words.hpp"

namespace cchc::lexicon {
namespace {

using Match = HeadingMatch;
using Role = HeadingRole;

constexpr std::array words = {
    HeadingWord{"stt", Match::whole, Role::number},
    HeadingWord{"tt", Match::whole, Role::number},
    HeadingWord{"so tt", Match::whole, Role::number},
    HeadingWord{"s tt", Match::whole, Role::number},
    HeadingWord{"so thu tu", Match::whole, Role::number},
    HeadingWord{"ma chi tieu", Match::whole, Role::number},
    HeadingWord{"ma so", Match::whole, Role::number},
    HeadingWord{"ma so chi tieu", Match::whole, Role::number},
    HeadingWord{"ma ct", Match::whole, Role::number},
    HeadingWord{"ki truoc", Match::contains, Role::previous},
    HeadingWord{"qui truoc", Match::contains, Role::previous},
    HeadingWord{"thang truoc", Match::contains, Role::previous},
    HeadingWord{"so voi", Match::contains, Role::comparison},
    HeadingWord{"tang giam", Match::contains, Role::comparison},
    HeadingWord{"cung ki", Match::contains, Role::same_period},
    HeadingWord{"nam truoc", Match::contains, Role::previous},
    HeadingWord{"lui ke", Match::contains, Role::cumulative},
    HeadingWord{"ke hoach", Match::begins, Role::plan, true},
    HeadingWord{"don vi tinh", Match::begins, Role::unit},
    HeadingWord{"dvt", Match::whole, Role::unit},
    HeadingWord{"don vi do", Match::whole, Role::unit},
    HeadingWord{"don vi", Match::whole, Role::body_or_unit},
    HeadingWord{"ghi chu", Match::begins, Role::note},
    HeadingWord{"dien giai", Match::whole, Role::note},
    HeadingWord{"chi tieu", Match::begins, Role::name},
    HeadingWord{"ten chi tieu", Match::begins, Role::name},
    HeadingWord{"noi dung", Match::begins, Role::name},
    HeadingWord{"tieu chi", Match::begins, Role::name},
    HeadingWord{"ten tieu chi", Match::begins, Role::name},
    HeadingWord{"danh muc", Match::whole, Role::name},
    HeadingWord{"ten nhiem vu", Match::whole, Role::subject},
    HeadingWord{"nhiem vu", Match::whole, Role::subject},
    HeadingWord{"linh vuc", Match::whole, Role::subject},
    HeadingWord{"co quan", Match::whole, Role::subject},
    HeadingWord{"muc", Match::whole, Role::subject},
    HeadingWord{"ten", Match::whole, Role::subject},
    HeadingWord{"so lieu", Match::begins, Role::value},
    HeadingWord{"gia tri", Match::whole, Role::value},
    HeadingWord{"so luong", Match::whole, Role::value},
    HeadingWord{"ki nai", Match::whole, Role::value},
    HeadingWord{"ki bao cao", Match::whole, Role::value},
    HeadingWord{"trong ki", Match::whole, Role::value},
    HeadingWord{"thuc hien", Match::begins, Role::value, true},
    HeadingWord{"ket qua", Match::begins, Role::result},
    HeadingWord{"ti le", Match::whole, Role::share, true},
    HeadingWord{"tong so", Match::whole, Role::total, true},
};

constexpr std::array<std::string_view, 5> fragments = {"so", "ghi", "don", "ket", "gia"};

bool fits(const HeadingWord& word, std::string_view folded) {
  switch (word.match) {
    case Match::whole:
      return folded == word.words;
    case Match::begins:
      return starts_with_words(folded, word.words);
    case Match::contains:
      return has_words(folded, word.words);
  }
  return false;
}

template <typename Wanted>
bool begins_with(std::string_view folded, Wanted wanted) {
  return std::any_of(words.begin(), words.end(), [&](const HeadingWord& word) {
    return wanted(word) && starts_with_words(folded, word.words);
  });
}

bool names_subject(const HeadingWord& word) {
  return word.role == Role::name || word.role == Role::subject || word.role == Role::body_or_unit;
}

constexpr std::array form_titles = {
    FormTitleWords{"bieu mau so", "Biểu mẫu số"},
    FormTitleWords{"bieu mau", "Biểu mẫu"},
    FormTitleWords{"phu luc so", "Phụ lục số"},
    FormTitleWords{"phu luc", "Phụ lục"},
    FormTitleWords{"bieu so", "Biểu số"},
    FormTitleWords{"mau so", "Mẫu số"},
    FormTitleWords{"bieu", "Biểu"},
    FormTitleWords{"mau", "Mẫu"},
};

}  // namespace

std::span<const HeadingWord> heading_words() { return words; }

std::span<const FormTitleWords> form_title_words() { return form_titles; }

HeadingRole heading_role(std::string_view folded) {
  if (folded.empty()) return Role::none;
  const std::uint32_t letters = initials(folded);
  const auto* const found = std::find_if(words.begin(), words.end(), [&](const HeadingWord& word) {
    return (letters & initial_bit(word.words.front())) != 0 && fits(word, folded);
  });
  return found == words.end() ? Role::none : found->role;
}

bool is_heading_fragment(std::string_view folded) {
  return std::find(fragments.begin(), fragments.end(), folded) != fragments.end();
}

bool is_number_heading(std::string_view folded) {
  return heading_role(folded) == HeadingRole::number;
}

bool begins_name_heading(std::string_view folded) { return begins_with(folded, names_subject); }

bool begins_figure_heading(std::string_view folded) {
  return begins_with(folded, [](const HeadingWord& word) {
    return word.role >= Role::body_or_unit && !word.names_rows;
  });
}

bool begins_heading(std::string_view folded) {
  return begins_with(folded, [](const HeadingWord&) { return true; });
}

}  // namespace cchc::lexicon
