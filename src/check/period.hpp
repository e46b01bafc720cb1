// Periods as D103 compares them.
#pragma once

#include "cchc/period.hpp"

namespace cchc::checking {

// Whether two mentions can mean one period: the same one, or both end on the same day (quý II and
// 6 tháng đầu năm are one report), or the later one only repeats the year.
bool agree(const Period& first, const Period& later);

// Whether a date, as late as what is known of it allows, lies before the period begins.
bool lies_before(const Date& date, const Period& period);

}  // namespace cchc::checking
