#include "check/period.hpp"

namespace cchc::checking {

bool agree(const Period& first, const Period& later) {
  if (first.year == 0 || later.year == 0) return true;
  if (first.year != later.year) return false;
  if (first.kind == later.kind) return first.index == later.index;
  return later.kind == Period::Kind::year || months_of(first).last == months_of(later).last;
}

bool lies_before(const Date& date, const Period& period) {
  if (date.year == 0 || period.year == 0) return false;
  if (date.year != period.year) return date.year < period.year;
  return date.month != 0 && date.month < months_of(period).first;
}

}  // namespace cchc::checking
