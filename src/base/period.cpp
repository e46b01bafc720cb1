#include "cchc/period.hpp"

#include <fmt/format.h>

#include <chrono>

namespace cchc {
namespace {

Date date_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return {static_cast<std::uint16_t>(static_cast<int>(date.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
}

DayRange months_from(int year, MonthRange months) {
  using namespace std::chrono;
  const auto month_of = [](int number) { return month(static_cast<unsigned>(number)); };
  const sys_days first(std::chrono::year(year) / month_of(months.first) / 1);
  const sys_days last(std::chrono::year(year) / month_of(months.last) / std::chrono::last);
  return {date_of(first), date_of(last)};
}

// The week with the year's first Thursday is its first.
DayRange week_of(int year, int week) {
  using namespace std::chrono;
  const sys_days fourth(std::chrono::year(year) / January / 4);
  const sys_days monday = fourth - (weekday(fourth) - Monday) + days(7 * (week - 1));
  return {date_of(monday), date_of(monday + days(6))};
}

}  // namespace

MonthRange months_of(const Period& period) {
  switch (period.kind) {
    case Period::Kind::quarter:
      return {3 * period.index - 2, 3 * period.index};
    case Period::Kind::half_year:
      return {period.index == 2 ? 7 : 1, period.index == 2 ? 12 : 6};
    case Period::Kind::nine_months:
      return {1, 9};
    case Period::Kind::month:
      return {period.index, period.index};
    case Period::Kind::week:
    case Period::Kind::days: {
      const DayRange days = days_of(period);
      return {days.first.year == period.year ? days.first.month : 1,
              days.last.year == period.year ? days.last.month : 12};
    }
    case Period::Kind::year:
      break;
  }
  return {1, 12};
}

DayRange days_of(const Period& period) {
  if (period.kind == Period::Kind::days) return {period.from, period.to};
  if (period.kind == Period::Kind::week) return week_of(period.year, period.index);
  return months_from(period.year, months_of(period));
}

std::string period_id(const Period& period) {
  switch (period.kind) {
    case Period::Kind::quarter:
      return fmt::format("{}-Q{}", period.year, period.index);
    case Period::Kind::half_year:
      return fmt::format("{}-H{}", period.year, period.index);
    case Period::Kind::nine_months:
      return fmt::format("{}-M09", period.year);
    case Period::Kind::month:
      return fmt::format("{}-{:02}", period.year, period.index);
    case Period::Kind::week:
      return fmt::format("{}-W{:02}", period.year, period.index);
    case Period::Kind::days:
      return date_id(period.from) + '/' + date_id(period.to);
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
