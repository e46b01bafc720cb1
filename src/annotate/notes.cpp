#include "annotate/notes.hpp"

#include <fmt/format.h>

#include "cchc/rule.hpp"
#include "cchc/words.hpp"

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

std::string xml_text(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        // Control characters are no XML, not even escaped.
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') escaped += c;
    }
  }
  return escaped;
}

}  // namespace cchc::annotating
