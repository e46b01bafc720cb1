// Words of periods and of what a report's head is made of. Folded.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cchc::lexicon {

// 1 to 4 where a word is the number of a quarter: "iii", "ba", "3".
std::optional<int> quarter_number(std::string_view word);

// 3, 6, 9 or 12 where a word counts that many months: "06", "sau", "chin".
std::optional<int> months_counted(std::string_view word);

// How a title begins where no line says BÁO CÁO: "Kết quả …", "Công tác …", "Tình hình …".
std::span<const std::string_view> title_subjects();
// What a report may be behind its first words: "Báo cáo sơ kết", "Báo cáo tháng".
std::span<const std::string_view> report_subjects();
// What no title begins with: the address, the grounds, a chapter.
std::span<const std::string_view> title_ends();
// How a title's next line may begin, though its letters are small where the title is in capitals.
std::span<const std::string_view> title_goes_on();
// An annex's own heading: "Biểu", "Phụ lục", "thống kê".
std::span<const std::string_view> annex_words();

}  // namespace cchc::lexicon
