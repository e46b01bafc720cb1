#include "annotate/notes.hpp"

#include <fmt/format.h>

#include "cchc/rule.hpp"
#include "cchc/words.hpp"
#include "emit/escape.hpp"
#include "text/markup.hpp"

namespace cchc::annotating {

std::vector<Note> notes_of(const CheckedReport& checked, Language language) {
  const bool vietnamese = language == Language::vietnamese;
  std::vector<Note> notes;
  for (const Finding& finding : checked.findings) {
    Note note{finding.location, {}};
    note.sentences.push_back(
        fmt::format("{} {}", finding.rule->id, words::message(finding, language)));
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

std::string xml_text(std::string_view text) { return text::escape_markup(emit::escape_cell(text)); }

}  // namespace cchc::annotating
