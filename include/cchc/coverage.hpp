// How much of a report, or of a run, was looked at. Silence about the rest is no verdict.
#pragma once

#include <cstddef>

namespace cchc {

struct CheckedReport;

struct Coverage {
  std::size_t tables = 0;         // that hold figures and were read
  std::size_t unread_tables = 0;  // that hold figures and were not (D107)
  std::size_t rows = 0;           // of the tables that were read
  std::size_t cells = 0;          // rows times value columns
  std::size_t relations = 0;      // between cells, judged
  std::size_t held = 0;           // of these, the ones that agree
  // Relations that could not be judged, by what was in the way.
  std::size_t blank = 0;     // a cell is blank or not there
  std::size_t doubtful = 0;  // a cell is no number, can be read in two ways, or stands elsewhere
  std::size_t unit = 0;      // nobody knows what the unit is worth
  std::size_t unclear = 0;   // of which cells it is made is not clear
  std::size_t claims = 0;    // that sentences make of their figures, judged
  std::size_t claims_held = 0;
  std::size_t compared = 0;  // figures that the prose tells again, of a table or of itself
  std::size_t compared_held = 0;
  std::size_t claims_unclear = 0;  // the words leave open what is claimed

  [[nodiscard]] std::size_t unchecked() const { return blank + doubtful + unit + unclear; }
  Coverage& operator+=(const Coverage& other);
};

Coverage coverage_of(const CheckedReport& checked);

}  // namespace cchc
