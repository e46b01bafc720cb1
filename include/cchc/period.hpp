// The days and periods that a report names.
#pragma once

#include <cstdint>
#include <string>

namespace cchc {

struct Date {
  std::uint16_t year = 0;  // 0 where missing, as for the others
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  friend bool operator==(const Date&, const Date&) = default;
};

struct Period {
  enum class Kind : std::uint8_t { quarter, half_year, nine_months, year, month, week, days };
  Kind kind = Kind::year;
  std::uint16_t year = 0;
  std::uint8_t index = 0;  // quarter 1 to 4, half 1 to 2, month 1 to 12, week 1 to 53; else 0
  Date from = {};          // of days: the first and the last one
  Date to = {};
  friend bool operator==(const Period&, const Period&) = default;
};

// "2024-Q3", "2024-H1", "2024-M09" (nine months), "2024", "2026-01" (January), "2026-W05",
// "2026-01-01/2026-01-31".
std::string period_id(const Period& period);

// "2024-09-06", as far as it is known: "2024-09", "2024", "".
std::string date_id(const Date& date);

// First and last day that a period covers. Weeks are those of ISO 8601.
struct DayRange {
  Date first;
  Date last;
};
DayRange days_of(const Period& period);

// First and last month of its year that a period covers, 1 to 12.
struct MonthRange {
  int first = 1;
  int last = 12;
};
MonthRange months_of(const Period& period);

}  // namespace cchc
