// Sentences in which a report speaks of itself and names its period.
#pragma once

#include <optional>
#include <string_view>

#include "cchc/report.hpp"

namespace cchc::extract {

// `early`: the paragraph stands near the report's beginning, where "… như sau" opens it.
// `fallback_year`: of the title, for sentences that name none.
std::optional<PeriodMention> read_self_mention(std::string_view paragraph, bool early,
                                               int fallback_year);

}  // namespace cchc::extract
