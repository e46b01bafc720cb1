// Well-formed XML from any bytes, so that a fuzzer looks for faults of the readers and not of the
// parser: each byte opens an element, closes one, or gives a stretch of text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::fuzzing {

struct Part {
  std::string_view open;   // "<w:p>"; one that ends in "/>" is whole
  std::string_view close;  // "</w:p>"
};

inline std::string markup_of(std::span<const std::uint8_t> bytes, std::span<const Part> parts,
                             std::span<const std::string_view> texts) {
  constexpr std::size_t deepest = 40;
  std::string markup;
  std::vector<std::string_view> open;
  for (const std::uint8_t byte : bytes) {
    if (byte < 64 && !open.empty()) {
      markup += open.back();
      open.pop_back();
    } else if (byte >= 192 && !texts.empty()) {
      markup += texts[byte % texts.size()];
    } else if (open.size() < deepest) {
      const Part& part = parts[byte % parts.size()];
      markup += part.open;
      if (!part.close.empty()) open.push_back(part.close);
    }
  }
  for (; !open.empty(); open.pop_back()) markup += open.back();
  return markup;
}

inline constexpr std::string_view texts[] = {"STT",
                                             "Chỉ tiêu",
                                             "Đơn vị tính",
                                             "Số liệu",
                                             "Ghi chú",
                                             "1.",
                                             "1.1.",
                                             "a)",
                                             "II",
                                             "Hồ sơ",
                                             "%",
                                             "75,5",
                                             "1.234",
                                             "12/16",
                                             "Tổng số, trong đó:",
                                             "Tỷ lệ đúng hạn (= 1.2/1.1)",
                                             " ",
                                             "&#173;",
                                             "&#x323;",
                                             "99",
                                             "Biểu mẫu 3",
                                             "Quý III năm 2024",
                                             "UBND xã Minh Đức",
                                             "0",
                                             "đạt",
                                             "-",
                                             "…"};

}  // namespace cchc::fuzzing
