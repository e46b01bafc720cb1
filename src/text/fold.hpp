// What is compared of a Vietnamese text: its syllables without case, marks, tone placement and
// punctuation, abbreviations written out. "Số TTHC đã được  công bố (mới)" folds to
// "so thu tuc hanh chinh da duoc cong bo moi".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::text {

// Lower-case ASCII syllables and numbers separated by single spaces; "%" is a syllable of its own;
// `y` is written `i` (quí = quý, kì = kỳ); inline marks and footnote digits are dropped.
std::string fold(std::string_view text);

// The same without what stands in brackets.
std::string fold_core(std::string_view text);

// The first letter, figure or "%" of what fold() would give, before abbreviations are written out;
// '\0' where that is empty. Tells most texts apart without folding them.
char first_letter(std::string_view text);

// Without inline marks (<i>, **, a footnote's superscript digits; m² and 10³ stay), trimmed, white
// space single.
std::string strip_marks(std::string_view text);

// True where every letter of it stands between <i> and </i>.
bool is_marked_italic(std::string_view text);

// False for capitals, figures and marks.
bool begins_with_lower_case(std::string_view text);

std::uint64_t hash(std::string_view text);  // the same in every build, for tables made by the build

// Hashes of the syllables of a folded text.
std::vector<std::uint32_t> syllables(std::string_view folded);

}  // namespace cchc::text
