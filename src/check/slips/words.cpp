#include "check/slips/words.hpp"

#include <array>

namespace cchc::checking {
namespace {

struct Sentence {
  std::string_view vietnamese;
  std::string_view english;
};

constexpr Sentence other_pair = {
    "{written} {exactly} {part} / {whole} ({pair}), có thể đã lấy nhầm cặp số; chỉ tiêu {cell} có "
    "lẽ phải ghi {value}",
    "{written} is {exactly} {part} / {whole} ({pair}), perhaps another pair was divided; {cell} "
    "should probably read {value}"};
constexpr Sentence swapped = {
    "có thể tử số và mẫu số bị đổi chỗ cho nhau ({pair}); chỉ tiêu {cell} có lẽ phải ghi {value}",
    "numerator and denominator may have been exchanged ({pair}); {cell} should probably read "
    "{value}"};
constexpr Sentence complement = {
    "{written} đúng bằng 100 − {value}, có thể đã ghi nhầm phần còn lại; chỉ tiêu {cell} có lẽ "
    "phải ghi {value}",
    "{written} is exactly 100 − {value}, perhaps the remainder was written; {cell} should probably "
    "read {value}"};
constexpr Sentence one_cell = {"có thể {how}: {written} thay cho {value} ở chỉ tiêu {cell}",
                               "possibly {how}: {written} for {value} at {cell}"};
constexpr Sentence left_out = {
    "chênh lệch đúng bằng {part} ở chỉ tiêu {part_cell}, có thể tổng chưa cộng phần này; chỉ tiêu "
    "{cell} có lẽ phải ghi {value}",
    "the difference is exactly the {part} at {part_cell}, perhaps it was left out of the total; "
    "{cell} should probably read {value}"};
constexpr Sentence counted_twice = {
    "chênh lệch đúng bằng {part} ở chỉ tiêu {part_cell}, có thể phần này bị cộng hai lần; chỉ tiêu "
    "{cell} có lẽ phải ghi {value}",
    "the difference is exactly the {part} at {part_cell}, perhaps it was added twice; {cell} "
    "should "
    "probably read {value}"};

// In the order of Slip.
constexpr std::array<Sentence, 9> sentences = {other_pair, swapped,       complement,
                                               one_cell,   one_cell,      one_cell,
                                               left_out,   counted_twice, one_cell};

}  // namespace

std::string_view hint_sentence(Slip slip, Language language) {
  const Sentence& sentence = sentences.at(static_cast<std::size_t>(slip));
  return language == Language::vietnamese ? sentence.vietnamese : sentence.english;
}

}  // namespace cchc::checking
