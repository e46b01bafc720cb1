#include "emit/terminal/full_message.hpp"

#include "cchc/words.hpp"
#include "emit/phrases.hpp"
#include "text/escape.hpp"

namespace cchc::emit {
namespace {

void add_line(std::string& text, std::string_view label, std::string_view words) {
  text.append("\n").append(label).append(": ").append(words);
}

}  // namespace

std::string noted_message(const Finding& finding, Language language) {
  std::string text = text::escape(words::message(finding, language));
  if (finding.inferred) add_line(text, phrases(language).note, phrases(language).inferred);
  return text;
}

std::string full_message(const Finding& finding, Language language) {
  std::string text = noted_message(finding, language);
  const std::string slip = text::escape(words::hint(finding, language));
  if (!slip.empty()) add_line(text, phrases(language).hint, slip);
  return text;
}

}  // namespace cchc::emit
