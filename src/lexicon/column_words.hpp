// What the words of a column's heading say, where no schema does.
#pragma once

#include <cstdint>
#include <string_view>

namespace cchc::lexicon {

enum class Word : std::uint8_t {
  number,        // STT
  name,          // Chỉ tiêu, Nội dung: names indicators
  field,         // Lĩnh vực, Đơn vị, Tên thủ tục: names what a matrix counts
  unit,          // Đơn vị tính
  unit_or_body,  // Đơn vị
  note,          // Ghi chú, Lý do
  no_figure,     // Năm sinh, Ngày ban hành: figures there count nothing
  result,        // Kết quả, Số liệu: may stand over everything
  current,       // Kỳ này, Thực hiện
  previous,      // Kỳ trước
  same_period,   // Cùng kỳ
  cumulative,    // Lũy kế
  plan,          // Kế hoạch, Chỉ tiêu giao
  comparison,    // So với, Tăng giảm
  change,        // Tăng, giảm: a difference or a change, never a bare ratio
  share,         // Tỷ lệ, %
  total,         // Tổng số
  among,         // Trong đó, Chia ra
  level,         // Cấp xã
  body,          // Phòng Kinh tế
  state,         // Trước hạn, Chưa số hóa: exclude each other
  way,           // Trực tuyến, Bưu chính
  received,
  carried,  // Từ kỳ trước chuyển sang
  settled,
  pending,
  score,  // Điểm, Xếp hạng, Bình quân: nothing adds up
  money,
};

// The words that a folded heading (or label) holds, a bit each.
class WordSet {
 public:
  [[nodiscard]] constexpr bool has(Word word) const { return (bits_ & bit(word)) != 0; }
  constexpr void add(Word word) { bits_ |= bit(word); }
  constexpr void add(WordSet other) { bits_ |= other.bits_; }
  template <typename... Words>
  [[nodiscard]] constexpr bool has_any(Words... words) const {
    return (has(words) || ...);
  }

 private:
  static constexpr std::uint32_t bit(Word word) { return 1U << static_cast<unsigned>(word); }
  std::uint32_t bits_ = 0;
};

WordSet words_in(std::string_view folded);

// Bodies whose folded words would be others: "Sở Nội vụ" and "Số nội dung".
bool names_body(std::string_view heading);

// "Tổng cộng", "Cộng", "Toàn tỉnh" as the name of a row: the sum of the others, and nothing else.
bool names_total_row(std::string_view folded);

// "Tỷ lệ đúng hạn (%)", "Thời gian chờ bình quân" as the name of a row: its figures in several
// columns are none of each other's parts. Not "Số đơn vị có tỷ lệ trên 95%", which counts.
bool names_ratio_row(std::string_view label, std::string_view folded);

// "Trung bình", "Bình quân chung" as the name of a row without a number: the mean of the others.
bool names_mean(std::string_view folded);

// "Người lập biểu", "Ghi chú: …": below a table, no row of it.
bool is_remark(std::string_view folded);

}  // namespace cchc::lexicon
