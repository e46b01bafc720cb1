#include "emit/place.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "emit/escape.hpp"
#include "emit/phrases.hpp"

namespace cchc::emit {
namespace {

std::string form_name(const Phrases& words, std::string_view form) {
  return fmt::format("{} {}", words.form, escape(form));
}

std::string place_in_text(const Location& location) {
  if (location.column == 0) return std::to_string(location.line);
  return fmt::format("{}:{}", location.line, location.column);
}

std::string place_in_package(const Location& location, const Phrases& words) {
  if (location.table == 0) return fmt::format("{} {}", words.paragraph, location.row);
  std::string place = fmt::format("{} {}", words.table, location.table);
  if (location.row != 0) place += fmt::format(", {} {}", words.row, location.row);
  if (location.cell != 0) place += fmt::format(", {} {}", words.cell, location.cell);
  return place;
}

}  // namespace

bool has_forms(const Report& report) {
  if (report.schema != nullptr) return report.schema->layout == SchemaLayout::forms;
  const auto& rows = report.observations;
  return std::any_of(rows.begin(), rows.end(),
                     [](const Observation& row) { return row.form != "1"; });
}

std::string place(const Report& report, const Finding& finding, Language language) {
  const Phrases& words = phrases(language);
  if (finding.location.in_text()) return place_in_text(finding.location);
  const bool name_form = !finding.form.empty() && has_forms(report);
  if (!finding.code.empty()) {
    const std::string row = fmt::format("{} {}", words.row, escape(finding.code));
    return name_form ? fmt::format("{}, {}", form_name(words, finding.form), row) : row;
  }
  if (finding.location.known()) return place_in_package(finding.location, words);
  return name_form ? form_name(words, finding.form) : "";
}

std::string place_of_related(const Report& report, const Finding& finding, const Related& related,
                             Language language) {
  const Phrases& words = phrases(language);
  const bool text = related.location.in_text();
  const bool elsewhere = related.form != finding.form || !text;
  std::string place;
  if (elsewhere && !related.form.empty() && has_forms(report)) {
    place = form_name(words, related.form);
  }
  if (text) {
    if (!place.empty()) place += ", ";
    place += fmt::format("{} {}", words.line, related.location.line);
  }
  return place;
}

}  // namespace cchc::emit
