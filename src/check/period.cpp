#include "check/period.hpp"

#include <tuple>

namespace cchc::checking {
namespace {

auto day_number(const Date& date) { return std::tuple(date.year, date.month, date.day); }

// Offices close their periods on other days than the calendar does ("quý I (từ ngày 15/12 đến ngày
// 14/3)"), and send figures of a month or a week with the report of a quarter.
bool is_short(const Period& period) {
  return period.kind == Period::Kind::month || period.kind == Period::Kind::week ||
         period.kind == Period::Kind::days;
}

bool overlap(const Period& first, const Period& later) {
  const DayRange a = days_of(first);
  const DayRange b = days_of(later);
  return day_number(a.first) <= day_number(b.last) && day_number(b.first) <= day_number(a.last);
}

}  // namespace

bool agree(const Period& first, const Period& later) {
  if (first.year == 0 || later.year == 0) return true;
  if (is_short(first) || is_short(later)) return overlap(first, later);
  if (first.year != later.year) return false;
  if (first.kind == later.kind) return first.index == later.index;
  return later.kind == Period::Kind::year || months_of(first).last == months_of(later).last;
}

bool lies_before(const Date& date, const Period& period) {
  if (date.year == 0 || period.year == 0) return false;
  const Date first = days_of(period).first;
  if (date.year != first.year) return date.year < first.year;
  if (date.month != first.month) return date.month != 0 && date.month < first.month;
  return date.day != 0 && date.day < first.day;
}

}  // namespace cchc::checking
