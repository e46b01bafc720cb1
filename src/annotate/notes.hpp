// What the comments of a copy say, and where.
#pragma once

#include <string>
#include <vector>

#include "cchc/checked_report.hpp"
#include "cchc/language.hpp"

namespace cchc::annotating {

struct Note {
  Location place;                      // unknown: at the report's title
  std::vector<std::string> sentences;  // a paragraph each
  std::string about;                   // the report's sentence, where the place is its paragraph
};

// One note a finding, in the order of the findings.
std::vector<Note> notes_of(const CheckedReport& checked, Language language);

// Text as XML has it between tags and in attributes, on one line; what a reader cannot see is
// written out first.
std::string xml_text(std::string_view text);

}  // namespace cchc::annotating
