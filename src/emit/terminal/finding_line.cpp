#include "emit/terminal/finding_line.hpp"

#include <fmt/format.h>

#include "check/words.hpp"
#include "emit/escape.hpp"
#include "emit/terminal/place.hpp"

namespace cchc::emit {

std::string finding_line(const Report& report, const Finding& finding, Language language,
                         const Painter& paint) {
  const std::string where = place(report, finding, language);
  std::string_view between;
  if (!where.empty()) between = finding.location.in_text() ? ":" : ": ";
  return fmt::format("{}: {}: {}",
                     paint(Tint::bold, fmt::format("{}{}{}", escape(report.path), between, where)),
                     paint(tint_of(finding.severity),
                           fmt::format("{}[{}]", severity_id(finding.severity), finding.rule->id)),
                     paint(Tint::bold, escape(words::message(finding, language))));
}

}  // namespace cchc::emit
