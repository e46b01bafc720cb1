#include "cchc/period.hpp"

#include <fmt/format.h>

namespace cchc {

MonthRange months_of(const Period& period) {
  switch (period.kind) {
    case Period::Kind::quarter:
      return {3 * period.index - 2, 3 * period.index};
    case Period::Kind::half_year:
      return {period.index == 2 ? 7 : 1, period.index == 2 ? 12 : 6};
    case Period::Kind::nine_months:
      return {1, 9};
    case Period::Kind::year:
      break;
  }
  return {1, 12};
}

std::string period_id(const Period& period) {
  switch (period.kind) {
    case Period::Kind::quarter:
      return fmt::format("{}-Q{}", period.year, period.index);
    case Period::Kind::half_year:
      return fmt::format("{}-H{}", period.year, period.index);
    case Period::Kind::nine_months:
      return fmt::format("{}-M09", period.year);
    case Period::Kind::year:
      break;
  }
  return std::to_string(period.year);
}

std::string date_id(const Date& date) {
  if (date.year == 0) return "";
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

}  // namespace cchc
