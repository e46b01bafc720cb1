// Goes when the rules and the reader of reports are merged: what they will provide, just enough
// to show the formats.
#include <fmt/format.h>

#include <array>

#include "cchc/report.hpp"
#include "check/words.hpp"

namespace cchc {

std::string_view severity_id(Severity severity) {
  static constexpr std::array<std::string_view, 3> ids = {"info", "warning", "error"};
  return ids.at(static_cast<std::size_t>(severity));
}

std::string_view slip_id(Slip slip) {
  static constexpr std::array<std::string_view, 9> ids = {
      "other-pair", "swapped",  "complement",    "decimal-mark", "transposed",
      "mistyped",   "left-out", "counted-twice", "unit-factor"};
  return ids.at(static_cast<std::size_t>(slip));
}

std::string period_id(const Period& period) {
  switch (period.kind) {
    case Period::Kind::quarter:
      return fmt::format("{}-Q{}", period.year, period.index);
    case Period::Kind::half_year:
      return fmt::format("{}-H{}", period.year, period.index);
    case Period::Kind::nine_months:
      return fmt::format("{}-M09", period.year);
    case Period::Kind::year:
      break;
  }
  return std::to_string(period.year);
}

namespace {

std::string fact_text(const Fact& fact) {
  if (const auto* text = std::get_if<std::string>(&fact)) return *text;
  std::string digits = std::get<Decimal>(fact).to_string();
  for (char& c : digits) {
    if (c == '.') c = ',';
  }
  return digits;
}

}  // namespace

std::string message(const Finding& finding, Language language) {
  std::string text(finding.rule->text(language).message);
  for (const auto& [name, fact] : finding.facts) {
    const std::string place = fmt::format("{{{}}}", name);
    if (const auto at = text.find(place); at != std::string::npos) {
      text.replace(at, place.size(), fact_text(fact));
    }
  }
  return text;
}

std::string hint(const Finding& finding, Language /*language*/) {
  if (finding.suggestions.empty()) return "";
  return fmt::format("{}: {}", finding.suggestions.front().code,
                     finding.suggestions.front().value.to_string());
}

}  // namespace cchc
