// Words that a sentence may have more or fewer than the row of a table that it names, and words by
// which it speaks of something else. Folded.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace cchc::lexicon {

// "số lượng", "trong kỳ báo cáo", "đã": a name means the same without them.
std::span<const std::string_view> name_fillers();
// "là", "đạt", "gồm": between a name and its figure.
std::span<const std::string_view> name_ends();
// "cấp xã", "lĩnh vực", "trong đó": what follows is of a part only.
std::span<const std::string_view> narrowing_words();
// "lĩnh vực", "cấp": a name that holds one is of the part that the next words tell.
struct PartWords {
  std::string_view words;
  std::size_t tell = 1;  // how many of the next
};
std::span<const PartWords> part_words();
// "(không …": how a bracket begins that takes something out of a name; as it is written.
std::span<const std::string_view> narrowing_brackets();
// "cùng kỳ", "lũy kế", "kế hoạch": figures that are not of this period.
std::span<const std::string_view> other_period_words();

}  // namespace cchc::lexicon
