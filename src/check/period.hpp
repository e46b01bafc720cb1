// Periods as D103 compares and names them.
#pragma once

#include <string>

#include "cchc/finding.hpp"
#include "cchc/report.hpp"

namespace cchc::checking {

// "quý III năm 2024" / "the third quarter of 2024".
Phrase words_of(const Period& period);

// "06/9/2024", as far as it is known: "9/2024", "2024".
std::string words_of(const Date& date);

// Whether two mentions can mean one period: the same one, or both end on the same day (quý II and
// 6 tháng đầu năm are one report), or the later one only repeats the year.
bool agree(const Period& first, const Period& later);

// Whether a date, as late as what is known of it allows, lies before the period begins.
bool lies_before(const Date& date, const Period& period);

}  // namespace cchc::checking
