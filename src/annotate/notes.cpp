#include "annotate/notes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cchc/rule.hpp"
#include "cchc/words.hpp"
#include "text/escape.hpp"
#include "text/markup.hpp"

namespace cchc::annotating {
namespace {

bool is_paragraph(const Location& place) {
  return place.table == 0 && place.row != 0 && !place.in_text() && !place.in_sheet();
}

bool states(const ProseSentence& sentence, const Decimal& figure) {
  return std::any_of(sentence.figures.begin(), sentence.figures.end(),
                     [&](const ProseFigure& known) { return known.value == figure; });
}

// The words that state a period; else the sentence that has the words of the claim; without such
// words, the one that has the figure.
std::string sentence_of(const Report& report, const Finding& finding) {
  if (!is_paragraph(finding.location)) return {};
  const Fact* const stated = finding.facts.find("words");
  if (const auto* name = stated == nullptr ? nullptr : std::get_if<Name>(stated)) return name->text;
  const Fact* const fact = finding.facts.find("text");
  const auto* const words = fact == nullptr ? nullptr : std::get_if<std::string>(fact);
  for (const ProseSentence& sentence : report.prose) {
    if (sentence.location != finding.location) continue;
    const bool here = words != nullptr ? sentence.text.find(*words) != std::string::npos
                                       : finding.actual && states(sentence, *finding.actual);
    if (here) return sentence.text;
  }
  return words != nullptr ? *words : std::string();
}

// "Cảnh báo": all these words begin with a letter of ASCII.
std::string gravity(Severity severity, Language language) {
  std::string word(words::severity(severity, language));
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

}  // namespace

std::vector<Note> notes_of(const CheckedReport& checked, Language language) {
  const bool vietnamese = language == Language::vietnamese;
  std::vector<Note> notes;
  for (const Finding& finding : checked.findings) {
    Note note{finding.location, {}, sentence_of(checked.report, finding)};
    note.sentences.push_back(fmt::format("{} [{}]: {}", gravity(finding.severity, language),
                                         finding.rule->id, words::message(finding, language)));
    if (finding.inferred) {
      note.sentences.emplace_back(
          vietnamese ? "(Phép tính này suy ra từ tên chỉ tiêu, không có trong biểu mẫu.)"
                     : "(This relation was inferred from the wording.)");
    }
    const std::string hint = words::hint(finding, language);
    if (!hint.empty())
      note.sentences.push_back(fmt::format("{}: {}", vietnamese ? "Gợi ý" : "Hint", hint));
    notes.push_back(std::move(note));
  }
  return notes;
}

std::string xml_text(std::string_view text) { return text::escape_markup(text::escape_cell(text)); }

}  // namespace cchc::annotating
