#include "emit/full_message.hpp"

#include "check/words.hpp"
#include "emit/escape.hpp"
#include "emit/phrases.hpp"

namespace cchc::emit {

std::string full_message(const Finding& finding, Language language) {
  const Phrases& phrase = phrases(language);
  std::string text = escape(words::message(finding, language));
  const auto add = [&text](std::string_view label, std::string_view words) {
    if (words.empty()) return;
    text.append("\n").append(label).append(": ").append(words);
  };
  if (finding.inferred) add(phrase.note, phrase.inferred);
  add(phrase.hint, escape(words::hint(finding, language)));
  return text;
}

}  // namespace cchc::emit
