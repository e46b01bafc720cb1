// What is wrong with a report, as values. Words come with the emitter's language.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/decimal.hpp"
#include "cchc/fact.hpp"
#include "cchc/index.hpp"
#include "cchc/location.hpp"
#include "cchc/schema.hpp"

namespace cchc {

enum class Severity : std::uint8_t { info, warning, error };
std::string_view severity_id(Severity severity);  // "error", "warning", "info"
std::optional<Severity> severity_from_id(std::string_view id);

struct Rule;  // rule.hpp

// A cell that the finding's figure was computed from, or that it clashes with; a place in the prose
// where form and code are empty.
struct Related {
  CellId observation;  // none for a row that is not there
  std::string form;
  std::string code;
  Location location;
};

// Likely slips (a hint, never a fact). Each was verified by exact arithmetic.
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

// How exactly hand or head slipped; each has its own words.
enum class How : std::uint8_t {
  other_pair,          // facts: part, whole, pair or source
  other_pair_cut_off,  // the same, decimals cut off
  swapped_cells,       // facts: above, below
  swapped_parts,       // facts: above, below
  complement,
  digits_exchanged,
  wrong_digit,
  lost_digit,
  doubled_digit,
  extra_digit,
  moved_mark,
  lost_mark,
  stray_mark,
  stray_minus,
  lost_zeros,
  extra_zero,
  extra_zeros,
  padded,         // fact: rounded
  neighbour,      // fact: beside
  wrong_figure,   // no slip of the hand explains it; mending this cell alone makes all agree
  wrong_result,   // the same of a total or a ratio
  left_out,       // facts: part, part_cell
  counted_twice,  // facts: part, part_cell
  thousandfold,
  mistaken_unit,
  otherwise_in_prose,  // facts: part, whole; the prose gives the figures with which the ratio holds
};
std::string_view how_id(How how);  // "other-pair", "digits-exchanged", …
std::optional<How> how_from_id(std::string_view id);
Slip slip_of(How how);

// The cell that would have to read `value` for the figures to agree.
struct Suggestion {
  How how = How::wrong_figure;
  std::string form;
  std::string code;
  Decimal value;
  bool only_cell = false;   // many values would do: the cell is to be named without one
  Facts facts;              // for the words of the hint
  Location source = {};     // of the prose that explains it; unknown where cells of the table do
  CellId observation = {};  // that cell
};

struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::info;
  CellId observation;  // the row it is about; none: the report as a whole
  std::string form;
  std::string code;
  Location location;
  std::vector<Related> related;
  std::optional<Decimal> actual;
  std::optional<Decimal> expected;
  std::string_view variant;  // which of the rule's sentences; empty: Rule::text().message
  Facts facts;               // what the sentence's {names} stand for
  std::vector<Suggestion> suggestions;  // best first
  // So many of them are as likely as the first, and nothing tells them apart; 0 or 1: the first is
  // the likeliest.
  std::uint8_t rivals = 0;
  bool inferred = false;    // the relation was read from wording, not from a schema
  std::string fingerprint;  // 16 hex digits: report, rule, indicator and figures, no places
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
    unit,            // money in a unit that nobody knows the worth of
    unclear,         // two readings of what it is made of stand
    not_understood,  // the table says that it is there, but not between which cells
  };
  RelationKind relation = RelationKind::ratio;
  Reason reason = Reason::blank;
  CellName cell;                // its target
  std::vector<CellName> cells;  // those that kept it from being checked
};

}  // namespace cchc
