#include "lexicon/number_words.hpp"

#include <algorithm>
#include <array>

namespace cchc::lexicon {
namespace {

constexpr std::array<std::string_view, 18> number_words = {
    "bang",     "bieu",  "cau",      "chi tieu",    "chi tieu so", "chuong",
    "diem",     "khoan", "linh vuc", "linh vuc so", "muc",         "muc so",
    "nhiem vu", "nhom",  "noi dung", "phan",        "tieu chi",    "tieu muc"};
static_assert(std::is_sorted(number_words.begin(), number_words.end()));

}  // namespace

bool is_number_word(std::string_view folded) {
  return std::binary_search(number_words.begin(), number_words.end(), folded);
}

}  // namespace cchc::lexicon
