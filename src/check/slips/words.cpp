#include "check/slips/words.hpp"

#include <array>

namespace cchc::checking {
namespace {

struct Sentence {
  std::string_view vietnamese;
  std::string_view english;
};

constexpr Sentence other_pair = {
    "{written} chính là {part} / {whole} ({pair}{exactly}), có thể đã lấy nhầm cặp số; chỉ tiêu "
    "{cell} có lẽ phải ghi {value}",
    "{written} is {part} / {whole} ({pair}{exactly}), perhaps another pair was divided; {cell} "
    "should probably read {value}"};
constexpr Sentence swapped = {"có thể đã đổi chỗ {what}; chỉ tiêu {cell} có lẽ phải ghi {value}",
                              "perhaps {what} were exchanged; {cell} should probably read {value}"};
constexpr Sentence complement = {
    "{written} chính là 100 − {value}, có thể đã ghi nhầm phần còn lại; chỉ tiêu {cell} có lẽ phải "
    "ghi {value}",
    "{written} is exactly 100 − {value}, perhaps the remainder was written; {cell} should probably "
    "read {value}"};
constexpr Sentence one_cell = {
    "ở chỉ tiêu {cell} có thể đã {how}: ghi {is}, đúng ra là {should_be}",
    "at {cell} perhaps {how}: it reads {is} and should read {should_be}"};
constexpr Sentence left_out = {
    "chênh lệch đúng bằng {part} ở chỉ tiêu {part_cell}, có thể tổng chưa cộng phần này; chỉ tiêu "
    "{cell} có lẽ phải ghi {value}",
    "the difference is exactly the {part} at {part_cell}, perhaps it was left out of the total; "
    "{cell} should probably read {value}"};
constexpr Sentence counted_twice = {
    "chênh lệch đúng bằng {part} ở chỉ tiêu {part_cell}, có thể phần này bị cộng hai lần; chỉ tiêu "
    "{cell} có lẽ phải ghi {value}",
    "the difference is exactly the {part} at {part_cell}, perhaps it was added twice; {cell} "
    "should probably read {value}"};

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
