#include "extract/prose/self_mention.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "extract/metadata/period.hpp"
#include "lexicon/report_words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t longest = 900;  // bytes; bounds what is folded

std::string_view own_matter(std::string_view folded) {
  for (const std::string_view words : lexicon::other_matters())
    folded = folded.substr(0, folded.find(words));
  return folded;
}

bool begins_with_any(std::string_view text, std::span<const std::string_view> list) {
  return std::ranges::any_of(list, [&](std::string_view words) { return text.starts_with(words); });
}

struct Speech {
  PeriodMention::Place place;
  std::string_view matter;  // what it says of the report
};

std::optional<Speech> speech_of(std::string_view folded, bool early) {
  using Place = PeriodMention::Place;
  const auto behind = [&](std::string_view words) -> std::string_view {
    const auto at = folded.find(words);
    return at == std::string_view::npos ? std::string_view{} : folded.substr(at + words.size());
  };
  if (const auto rest = behind(lexicon::closing_words());
      begins_with_any(rest, lexicon::report_results()))
    return Speech{Place::closing, rest};
  if (begins_with_any(folded, lexicon::enclosure_openings()))
    return Speech{Place::enclosure, folded};
  if (const auto rest = behind("kinh bao cao"); early && !rest.empty())
    return Speech{Place::opening, rest};
  if (early && folded.ends_with("nhu sau")) {
    const auto at = folded.rfind("bao cao ");
    if (at != std::string_view::npos) return Speech{Place::opening, folded.substr(at)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<PeriodMention> read_self_mention(std::string_view paragraph, bool early,
                                               int fallback_year) {
  if (paragraph.size() > longest || !lexicon::may_speak_of_report(paragraph)) return std::nullopt;
  const std::string folded = text::fold(paragraph);
  const auto speech = speech_of(folded, early);
  if (!speech) return std::nullopt;
  const auto period = read_period(own_matter(speech->matter), fallback_year);
  if (!period) return std::nullopt;
  return PeriodMention{speech->place, *period, {}};
}

}  // namespace cchc::extract
