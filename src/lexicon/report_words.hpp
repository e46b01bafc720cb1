// Words by which a report speaks of itself: "Trên đây là báo cáo …", "Kèm theo Báo cáo số …".
#pragma once

#include <span>
#include <string_view>

namespace cchc::lexicon {

// Whether a paragraph as it is written holds a word that such a sentence has; quick.
bool may_speak_of_report(std::string_view text);

// The rest is folded. "Trên đây là" closes a report where one of the results follows: not "… kế
// hoạch".
std::string_view closing_words();
std::span<const std::string_view> report_results();  // with the space before them

// "Kèm theo": with these an annex begins to say whose it is.
std::span<const std::string_view> enclosure_openings();

// "phương hướng", "so với": behind these, with the space before them, comes what is next or was
// before.
std::span<const std::string_view> other_matters();

}  // namespace cchc::lexicon
