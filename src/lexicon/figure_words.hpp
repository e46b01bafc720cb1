// Words right before a figure by which it names something instead of counting it: "Quý 3", "Nghị
// quyết 18". With their marks, in small letters: "thu" is not "thứ".
#pragma once

#include <span>
#include <string_view>

namespace cchc::lexicon {

std::span<const std::string_view> naming_words();
// End as one of those, and count: "tổng số 12".
std::span<const std::string_view> counting_words();
// "chuyển đổi số", "dân số": end in "số", which belongs to the name.
std::span<const std::string_view> names_in_so();
// "Quý 3", "tháng 12": periods that bear numbers.
std::span<const std::string_view> numbered_periods();

}  // namespace cchc::lexicon
