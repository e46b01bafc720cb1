#include "extract/prose/self_mention.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/metadata/period.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t longest = 900;  // bytes of a sentence that speaks of the report

// What comes next, or was before, is told behind these.
constexpr std::array<std::string_view, 9> other_matters = {
    " phuong huong", " nhiem vu",      " ke hoach cong tac", " so voi",   " cung ki",
    " tong hop bao", " theo cong van", " va dinh huong",     " trong tam"};

std::string_view own_matter(std::string_view folded) {
  for (const std::string_view words : other_matters) folded = folded.substr(0, folded.find(words));
  return folded;
}

bool may_speak_of_report(std::string_view text) {
  return text.find("áo cáo") != std::string_view::npos ||
         text.find("ÁO CÁO") != std::string_view::npos ||
         text.find("hụ lục") != std::string_view::npos ||
         text.find("HỤ LỤC") != std::string_view::npos ||
         text.find("rên đây") != std::string_view::npos;
}

// "Trên đây là kế hoạch …", "một số kiến nghị …" close no report.
bool begins_with_results(std::string_view matter) {
  constexpr std::array<std::string_view, 5> results = {" bao cao", " ket qua", " tinh hinh",
                                                       " noi dung bao cao", " toan bo"};
  return std::any_of(results.begin(), results.end(),
                     [&](std::string_view words) { return matter.starts_with(words); });
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
  if (const auto rest = behind("tren dai la"); begins_with_results(rest))
    return Speech{Place::closing, rest};
  if (folded.starts_with("kem theo") || folded.starts_with("ban hanh kem theo") ||
      folded.starts_with("dinh kem"))
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
  if (paragraph.size() > longest || !may_speak_of_report(paragraph)) return std::nullopt;
  const std::string folded = text::fold(paragraph);
  const auto speech = speech_of(folded, early);
  if (!speech) return std::nullopt;
  const auto period = read_period(own_matter(speech->matter), fallback_year);
  if (!period) return std::nullopt;
  return PeriodMention{speech->place, *period, {}};
}

}  // namespace cchc::extract
