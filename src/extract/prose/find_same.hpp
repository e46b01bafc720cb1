// The same quantity stated twice in the prose.
#pragma once

#include <vector>

#include "cchc/prose.hpp"
#include "cchc/report.hpp"

namespace cchc::extract {

// Appends a claim for each figure whose words, in whatever order, name what an earlier figure
// named, of one period and unit. They disagree only where both speak of the whole ("tổng số", "toàn
// huyện"), or one does and the other figure is a slip of the hand away, and nothing above or before
// them narrows it. `free`: whether no heading and no words before a sentence narrow what it is
// about.
void find_same(const std::vector<ProseSentence>& sentences, const std::vector<bool>& free,
               const Metadata& metadata, std::vector<Claim>& claims);

// Appends a claim for each part of a list, and each share, that an earlier list of the same total,
// or an earlier share of the same figures, has too. Behind find_same: what that told is not told
// again.
void find_repeats(std::vector<Claim>& claims);

// Appends a claim for each figure that an earlier sentence has too, with most of its telling words,
// the same states and the same period. Behind the others.
void find_retold(const std::vector<ProseSentence>& sentences, const Metadata& metadata,
                 std::vector<Claim>& claims);

}  // namespace cchc::extract
