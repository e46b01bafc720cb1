// Copies of word-processor files with the findings as comments, at the cells that they are about:
// what an officer opens in Word or LibreOffice, where the report is mended anyway.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "cchc/checked_report.hpp"
#include "cchc/language.hpp"

namespace cchc {

// Why a file gets no comments. Nothing is written then.
enum class AnnotateProblem : std::uint8_t {
  other_format,    // no file of a word processor: text, HTML, a spreadsheet
  flat_word,       // a Word document in one XML file (Flat OPC), which offices do not exchange
  signed_file,     // a digital signature would no longer hold
  protected_file,  // its author allows no changes
  damaged,         // it cannot be read, or changed since it was checked
};

struct AnnotatedCopy {
  std::string bytes;         // the whole file
  std::size_t comments = 0;  // findings that were written into it
  std::size_t removed = 0;   // comments of an earlier run that were taken out
};

// The author that every comment names; comments of this author are replaced by the next run.
inline constexpr std::string_view comment_author = "cchc-check";

// `original` are the bytes that `checked` was made from: DOCX or ODT (also flat ODT). All parts of
// the package that hold no comments stay byte for byte, and so does the text. Findings about the
// prose stand at their sentence, those without a place of their own at the report's title. Comments
// bear no date, so that the same report gives the same bytes.
std::variant<AnnotatedCopy, AnnotateProblem> annotate(std::string_view original,
                                                      const CheckedReport& checked,
                                                      Language language);

}  // namespace cchc
