#include "lexicon/codes.hpp"

#include <algorithm>
#include <array>

#include "lexicon/words.hpp"

namespace cchc::lexicon {
namespace {

template <typename List>
bool is_one_of(std::string_view text, const List& list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

constexpr std::array<std::string_view, 9> none_words = {
    "khong",           "khong co",      "khong phat sinh", "chua co", "chua phat sinh",
    "khong thuc hien", "khong bao cao", "chua thuc hien",  "x"};
constexpr std::array<std::string_view, 12> yes_marks = {"x", "X", "v", "V", "✓",   "✔",
                                                        "√", "☑", "☒", "+", "[x]", "(x)"};
constexpr std::array<std::string_view, 4> yes_words = {"co", "da", "dat", "dung"};
constexpr std::array<std::string_view, 4> no_words = {"khong", "chua", "khong dat", "sai"};
constexpr std::array<std::string_view, 7> questions = {
    "co khong", "dat khong dat", "da chua", "co hoac khong", "dung sai", "roi chua", "co chua"};
constexpr std::array<std::string_view, 2> empty_leads = {"da", "duoc"};

template <typename List>
bool begins_with_any(std::string_view folded, const List& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view words) { return starts_with_words(folded, words); });
}

}  // namespace

bool is_none_word(std::string_view folded) { return is_one_of(folded, none_words); }
bool is_yes_mark(std::string_view printed) { return is_one_of(printed, yes_marks); }
bool says_yes(std::string_view folded) { return begins_with_any(folded, yes_words); }
bool says_no(std::string_view folded) { return begins_with_any(folded, no_words); }
bool asks_yes_or_no(std::string_view folded) { return is_one_of(folded, questions); }
bool is_empty_lead(std::string_view folded_word) { return is_one_of(folded_word, empty_leads); }

}  // namespace cchc::lexicon
