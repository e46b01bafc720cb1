// Words by which two sentences of the prose name one quantity, and by which they do not.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace cchc::lexicon {

// "tổng số", "toàn huyện": the figure is of all that the report is about. Folded.
std::span<const std::string_view> whole_scopes();
// "tổng" before one of these is one too: "tổng kinh phí", not "tổng hợp". Folded.
std::span<const std::string_view> summed_nouns();

// What leads from one sentence to the next and narrows nothing: "như vậy", "kết quả nổi bật".
// Folded.
std::span<const std::string_view> leading_words();
// How a paragraph begins that is about one matter: "Về …", "Đối với …". Folded.
std::span<const std::string_view> topic_openings();
// What headings of a report's own chapters say, which narrow nothing: "cải cách thể chế". Folded.
std::span<const std::string_view> chapter_words();
// How what follows a mark takes something out, or in: "không tính …", "kể cả …". Folded.
std::span<const std::string_view> exception_words();
// Who says what is of all the same: "đơn vị phát sinh 121 hồ sơ". Folded.
std::span<const std::string_view> own_subjects();
// What counts whatever was named before: "Tổng số công chức: 512 người". Folded.
std::span<const std::string_view> bare_counters();
// The word by which others are compared: "phát sinh" is "tiếp nhận". The longest phrase of them
// that `text` begins with is taken. Folded.
struct SameMeaning {
  std::string_view words;
  std::string_view meant;
};
std::span<const SameMeaning> same_meanings();

// Whether a comma between two words, in small letters as prose_word() has them, parts no clauses:
// "cán bộ, công chức".
[[nodiscard]] bool joins_by_comma(std::uint64_t before, std::uint64_t behind);
// "với", "để": what follows is no more of the name.
[[nodiscard]] bool ends_name(std::uint64_t word);

}  // namespace cchc::lexicon
