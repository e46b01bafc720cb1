#pragma once

#include <optional>
#include <string_view>

#include "cchc/report.hpp"

namespace cchc::extract {

// Periods are read from folded words: "qui iii nam 2024", "6 thang dau nam 2023", "nam 2024".
// The first quarter, half or nine months named wins over days ("từ ngày … đến ngày …"), those over
// a month or a week, any over a bare year. `fallback_year` serves where the words name none.
std::optional<Period> read_period(std::string_view folded, int fallback_year = 0);

// "ngay 06 thang 9 nam 2024", "ngay thang 8 nam 2024", "ngay 6 9 2024" (folded 6/9/2024). Nothing
// where no year follows.
std::optional<Date> read_date(std::string_view folded);

}  // namespace cchc::extract
