// Words by which two sentences of the prose speak of one whole, or of something that passes.
// Folded.
#pragma once

#include <span>
#include <string_view>

namespace cchc::lexicon {

// "tổng số", "toàn huyện": the figure is of all that the report is about.
std::span<const std::string_view> whole_scopes();
// "cấp huyện": it is of a part; beside narrowing_words().
std::span<const std::string_view> part_words();
// "hơn", "tăng", "còn": no plain figure of this period, or only of some.
std::span<const std::string_view> passing_words();

}  // namespace cchc::lexicon
