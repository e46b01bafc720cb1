#include "emit/terminal/finding_line.hpp"

#include <fmt/format.h>

#include "cchc/words.hpp"
#include "emit/terminal/place.hpp"
#include "text/escape.hpp"

namespace cchc::emit {

namespace {

// Vietnamese severities begin with c or l.
std::string capitalized(std::string_view word) {
  std::string text(word);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

std::string head(const Finding& finding, Language language, Gravity gravity) {
  const bool said = gravity == Gravity::words && language == Language::vietnamese;
  if (!said) return fmt::format("{}[{}]", severity_id(finding.severity), finding.rule->id);
  return fmt::format("{} [{}]", capitalized(words::severity(finding.severity, language)),
                     finding.rule->id);
}

}  // namespace

std::string finding_line(const Report& report, const Finding& finding, Language language,
                         const Painter& paint, Gravity gravity) {
  const std::string where = place(report, finding, language);
  std::string_view between;
  if (!where.empty()) between = finding.location.in_text() ? ":" : ": ";
  return fmt::format(
      "{}: {}: {}",
      paint(Tint::bold, fmt::format("{}{}{}", text::escape(report.path), between, where)),
      paint(tint_of(finding.severity), head(finding, language, gravity)),
      paint(Tint::bold, text::escape(words::message(finding, language))));
}

}  // namespace cchc::emit
