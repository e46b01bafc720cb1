#include "lexicon/page_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace cchc::lexicon {
namespace {

constexpr std::array<std::string_view, 2> pages = {"trang", "page"};
constexpr std::array<std::string_view, 5> beside_pages = {"so", "tren", "of", "cua", "tr"};
// Without their first letters, which may be capital.
constexpr std::array<std::string_view, 3> page_letters = {"rang", "RANG", "age"};

constexpr std::array<std::string_view, 8> number_letters = {"TT",     "ST", "tt", "Tt",
                                                            "thứ tự", "Mã", "MÃ", "THỨ TỰ"};

constexpr std::array<std::string_view, 8> among_pieces = {"Tro", "Tron",  "Trong", "ng",
                                                          "g",   "ng đó", "g đó",  "đó"};

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool holds_one_of(std::string_view text, std::span<const std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [text](std::string_view letters) {
    return text.find(letters) != std::string_view::npos;
  });
}

}  // namespace

bool is_page_word(std::string_view folded) { return is_one_of(folded, pages); }
bool goes_with_page_word(std::string_view folded) { return is_one_of(folded, beside_pages); }
bool may_hold_page_word(std::string_view text) { return holds_one_of(text, page_letters); }
bool may_hold_number_heading(std::string_view text) { return holds_one_of(text, number_letters); }
bool is_piece_of_among(std::string_view text) { return is_one_of(text, among_pieces); }

}  // namespace cchc::lexicon
