#include "check/slips/words.hpp"

#include <array>

namespace cchc::checking {
namespace {

struct Sentence {
  std::string_view vietnamese;
  std::string_view english;
};

// In the order of Slip.
constexpr std::array<Sentence, 9> sentences = {{
    {"số đã ghi {written} đúng bằng {part} / {whole} ({pair}), tức là lấy nhầm cặp số; "
     "chỉ tiêu {cell} có lẽ phải là {value}",
     "the figure {written} is exactly {part} / {whole} ({pair}), the ratio of another pair; "
     "{cell} should probably read {value}"},
    {"có thể tử số và mẫu số bị đổi chỗ cho nhau; chỉ tiêu {cell} có lẽ phải là {value}",
     "numerator and denominator may have been exchanged; {cell} should probably read {value}"},
    {"số đã ghi {written} đúng bằng 100 − {value}, tức là ghi nhầm phần còn lại; "
     "chỉ tiêu {cell} có lẽ phải là {value}",
     "the figure {written} is exactly 100 − {value}, the remainder; {cell} should probably read "
     "{value}"},
    {"có thể dấu thập phân bị lệch: {written} thay cho {value} ở chỉ tiêu {cell}",
     "the decimal mark may have slipped: {written} for {value} at {cell}"},
    {"có thể hai chữ số liền nhau bị gõ đảo: {written} thay cho {value} ở chỉ tiêu {cell}",
     "two neighbouring digits may have been exchanged: {written} for {value} at {cell}"},
    {"có thể gõ nhầm: {written} thay cho {value} ở chỉ tiêu {cell}",
     "it may be a typing slip: {written} for {value} at {cell}"},
    {"có thể tổng thiếu một phần: chênh lệch đúng bằng {part} của {part_cell}; "
     "chỉ tiêu {cell} có lẽ phải là {value}",
     "a part may be missing from the total: the difference is exactly {part} of {part_cell}; "
     "{cell} should probably read {value}"},
    {"có thể một phần bị cộng hai lần: chênh lệch đúng bằng {part} của {part_cell}; "
     "chỉ tiêu {cell} có lẽ phải là {value}",
     "a part may be in the total twice: the difference is exactly {part} of {part_cell}; "
     "{cell} should probably read {value}"},
    {"có thể nhầm đơn vị tính, lệch 1.000 lần: {written} thay cho {value} ở chỉ tiêu {cell}",
     "the units may differ by a factor of 1.000: {written} for {value} at {cell}"},
}};

}  // namespace

std::string_view hint_sentence(Slip slip, Language language) {
  const Sentence& sentence = sentences.at(static_cast<std::size_t>(slip));
  return language == Language::vietnamese ? sentence.vietnamese : sentence.english;
}

}  // namespace cchc::checking
