#include "emit/terminal/place.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cchc/row_code.hpp"
#include "cchc/words.hpp"
#include "emit/phrases.hpp"
#include "emit/sheet_place.hpp"
#include "text/escape.hpp"

namespace cchc::emit {
namespace {

// False where one table holds everything.
bool has_forms(const Report& report) {
  if (report.schema != nullptr) return report.schema->layout == SchemaLayout::forms;
  const auto& rows = report.observations;
  return std::any_of(rows.begin(), rows.end(),
                     [](const Observation& row) { return row.form != "1"; });
}

void append(std::string& place, std::string_view word, std::string_view number) {
  if (!place.empty()) place += ", ";
  place += fmt::format("{} {}", word, text::escape(number));
}

// "3.3.1(2)" is the second row that is numbered 3.3.1.
void append_row(std::string& place, const Phrases& words, std::string_view code) {
  const auto number = RowCode::parse(code);
  if (!number || number->copy() == 1) return append(place, words.row, code);
  if (!place.empty()) place += ", ";
  place += fmt::format(fmt::runtime(words.repeated_row), number->without_copy().to_string(),
                       number->copy());
}

std::string place_in_text(const Location& location) {
  if (location.column == 0) return std::to_string(location.line);
  return fmt::format("{}:{}", location.line, location.column);
}

constexpr Bilingual in_prose = {"phần lời", "prose"};

// Nobody can look a paragraph's number up in a word processor: its line is quoted, unless the
// message does so itself.
std::string place_in_document(const Finding& finding, Language language) {
  const Location& where = finding.location;
  if (!where.known() || where.in_text() || where.in_sheet()) return {};
  if (const Fact* const line = finding.facts.find("line"); line != nullptr)
    return fmt::format("{} “{}”", phrases(language).line,
                       text::escape(words::fact(*line, language)));
  const bool quotes = finding.rule == nullptr || finding.facts.find("text") != nullptr;
  return quotes && where.table == 0 ? std::string(in_prose.in(language)) : std::string();
}

}  // namespace

std::string location_words(const Report& report, const Location& location, Language language) {
  if (location.in_sheet()) return sheet_place(location, report.sheets);
  const Phrases& words = phrases(language);
  std::string place;
  if (location.line != 0) append(place, words.line, std::to_string(location.line));
  if (location.column != 0) append(place, words.column, std::to_string(location.column));
  if (location.table != 0) append(place, words.table, std::to_string(location.table));
  if (location.row != 0) {
    append(place, location.table != 0 ? words.row : words.paragraph, std::to_string(location.row));
  }
  if (location.cell != 0) append(place, words.cell, std::to_string(location.cell));
  return place;
}

std::string row_name(const Report& report, std::string_view form, std::string_view code,
                     Language language) {
  const Phrases& words = phrases(language);
  std::string name;
  const std::string_view called = called_form(report, form);
  if (form.empty() || !has_forms(report)) {
    // One table holds everything.
  } else if (language == Language::vietnamese && !called.empty()) {
    name = text::escape(called);
  } else {
    append(name, words.form, form);
  }
  if (!code.empty()) append_row(name, words, code);
  return name;
}

std::string place(const Report& report, const Finding& finding, Language language) {
  if (finding.location.in_text()) return place_in_text(finding.location);
  if (finding.location.in_sheet()) return sheet_place(finding.location, report.sheets);
  const std::string line = place_in_document(finding, language);
  if (!line.empty()) return line;
  if (finding.code.empty() && finding.location.known()) {
    return location_words(report, finding.location, language);
  }
  if (finding.code.empty()) return {};  // about the report, or a form that it lacks
  const auto* const fact = finding.facts.find("cell");
  const auto* const cell = fact == nullptr ? nullptr : std::get_if<CellName>(fact);
  if (cell == nullptr) return row_name(report, finding.form, finding.code, language);
  std::string name = row_name(report, finding.form, "", language);
  CellName here = *cell;
  here.tell_form = false;
  append(name, phrases(language).row, words::cell(here, language));
  return name;
}

std::string words_of_place(const Report& report, const Finding& finding, Language language) {
  const std::string line = place_in_document(finding, language);
  return line.empty() ? location_words(report, finding.location, language) : line;
}

bool is_prose(const Related& related) {
  return related.form.empty() && related.code.empty() && related.location.known();
}

std::string place_of_related(const Report& report, const Finding& finding, const Related& related,
                             Language language) {
  if (is_prose(related)) return location_words(report, related.location, language);
  if (related.location.in_sheet()) return sheet_place(related.location, report.sheets);
  const bool text = related.location.in_text();
  const bool elsewhere = related.form != finding.form || !text;
  std::string place = elsewhere ? row_name(report, related.form, "", language) : "";
  if (text) append(place, phrases(language).line, std::to_string(related.location.line));
  return place;
}

}  // namespace cchc::emit
