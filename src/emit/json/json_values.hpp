// The values that every JSON output shares, so that `json`, `jsonl` and `inspect` cannot differ.
#pragma once

#include <span>
#include <string>

#include "cchc/emit.hpp"
#include "emit/json/json_writer.hpp"
#include "emit/terminal/statistics.hpp"

namespace cchc::emit {

// What names the places of a file.
struct FilePlaces {
  std::string_view part;
  std::span<const std::string> sheets;
};

FilePlaces places_of(const Report& report);

// {"line", "column"} for text, {"part", "table", "row", "cell"} for word-processor files,
// {"part", "paragraph"} for a paragraph outside of their tables, {"sheet", "row", "column",
// "address"} for spreadsheets, null where nothing is known.
void write_location(JsonWriter& json, const Location& location, const FilePlaces& places);

// Every key is always there; what the report does not say is null.
void write_metadata(JsonWriter& json, const Metadata& metadata);

// One line.
void write_observation(JsonWriter& json, const Report& report, const Observation& observation);

// Form, code and, of a table with several value columns, the column of a cell, into an object. The
// cell may be none.
void write_cell(JsonWriter& json, const Report& report, CellId cell, const std::string& form,
                const std::string& code);

// One element of "reports": path, status, schema, metadata, observations, findings, unchecked.
void write_report(JsonWriter& json, const CheckedReport& checked, Language language);

// `statistics`: how often each rule spoke; null: not asked for.
void write_summary(JsonWriter& json, const Summary& summary, const Statistics* statistics);

}  // namespace cchc::emit
