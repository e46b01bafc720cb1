// What is wrong with a report, as values. Words come with the emitter's language.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cchc/decimal.hpp"
#include "cchc/location.hpp"
#include "cchc/schema.hpp"

namespace cchc {

enum class Severity : std::uint8_t { info, warning, error };
std::string_view severity_id(Severity severity);  // "error", "warning", "info"

struct Rule;  // rule.hpp

// What a message names in words that differ by language: a period, a cell of another form.
struct Phrase {
  std::string vietnamese;
  std::string english;
};

// A value that a message names. Decimals are written as Vietnamese write them, with their own
// number of decimals; strings come from the report and are escaped by the emitter.
using Fact = std::variant<std::string, Decimal, Phrase>;

// A cell that the finding's figure was computed from, or that it clashes with; a place in the prose
// where form and code are empty.
struct Related {
  std::int32_t observation = -1;  // index in Report::observations; -1 for a row that is not there
  std::string form;
  std::string code;
  Location location;
};

// Likely slips (spec: a hint, never a fact). Each was verified by exact arithmetic.
enum class Slip : std::uint8_t {
  other_pair,     // the ratio of another pair of figures stands here
  swapped,        // numerator and denominator exchanged
  complement,     // 100 − r was written
  decimal_mark,   // the decimal mark slipped
  transposed,     // two neighbouring digits exchanged
  mistyped,       // one digit wrong, lost or doubled
  left_out,       // a part is missing from the total
  counted_twice,  // a part is in the total twice
  unit_factor,    // a factor of 1 000 between units
};
std::string_view slip_id(Slip slip);  // "other-pair", …

// The cell that would have to read `value` for the figures to agree.
struct Suggestion {
  Slip slip = Slip::mistyped;
  std::string form;
  std::string code;
  Decimal value;
  std::vector<std::pair<std::string_view, Fact>> facts;  // for the words of the hint
  Location source = {};  // of the prose that explains it; unknown where cells of the table do
  std::int32_t observation = -1;  // that cell, index in Report::observations
};

struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::info;
  std::int32_t observation = -1;  // the row it is about; -1: the report as a whole
  std::string form;
  std::string code;
  Location location;
  std::vector<Related> related;
  std::optional<Decimal> actual;
  std::optional<Decimal> expected;
  std::vector<std::pair<std::string_view, Fact>> facts;  // what the message's {names} stand for
  std::vector<Suggestion> suggestions;                   // best first
  bool inferred = false;    // the relation was read from wording, not from a schema
  std::string fingerprint;  // 16 hex digits: report, rule, indicator and figures, no places
  // Of a finding that was read back from JSON, which has no facts: its words as they stood there.
  std::string message;
  std::string hint;
};

// A relation that could not be checked, and why. Nobody may take silence for a pass.
struct Unchecked {
  enum class Reason : std::uint8_t {
    blank,
    absent,
    unreadable,
    ambiguous,
    shifted,
    overflow,
    not_understood,  // the table says that it is there, but not between which cells
  };
  RelationKind relation = RelationKind::ratio;
  Reason reason = Reason::blank;
  std::string form;
  std::string code;
  std::vector<std::string> cells;  // codes of the cells that kept it from being checked
};

}  // namespace cchc
