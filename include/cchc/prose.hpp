// What the prose of a report says in figures: sentences with the figures in them. Claims ("23.391
// văn bản, trong đó …") and hints ("tính từ 446/491 trong phần lời văn") are read from these.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cchc/decimal.hpp"
#include "cchc/location.hpp"

namespace cchc {

// A figure that counts or measures. Numbers of documents, dates, periods, levels and the like
// ("719/BC-UBND", "10/3/2022", "quý 3", "mức độ 4", "24/7") are none.
struct ProseFigure {
  Decimal value;
  std::optional<Decimal> other_value;  // the second reading of an ambiguous separator
  // The words behind it, folded, at most four: "ho so da giai quiet"; "%" for per cent. Empty where
  // a mark or the next figure follows at once.
  std::string unit;
  bool over = false;        // a stroke joins it to the figure before: the 491 of "446/491 hồ sơ"
  std::uint32_t begin = 0;  // its bytes in the sentence, without unit or per-cent sign
  std::uint32_t end = 0;
  Location location;
};

// A sentence, or an item of a list. Where a text file wraps lines it is joined over them.
struct ProseSentence {
  std::string text;  // UTF-8, inline marks of text files still in it
  Location location;
  std::vector<ProseFigure> figures;  // in order, at least one
};

}  // namespace cchc
