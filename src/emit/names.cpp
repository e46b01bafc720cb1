#include "emit/names.hpp"

#include <fmt/format.h>

#include "check/words.hpp"

namespace cchc::emit {

std::string_view period_kind_id(Period::Kind kind) {
  switch (kind) {
    case Period::Kind::quarter:
      return "quarter";
    case Period::Kind::half_year:
      return "half-year";
    case Period::Kind::nine_months:
      return "nine-months";
    case Period::Kind::year:
      return "year";
  }
  return "";
}

std::string date_id(const Date& date) {
  if (date.year == 0) return "";
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string unchecked_reason(const Unchecked& unchecked) {
  const std::string_view id = reason_id(unchecked.reason);
  if (unchecked.cells.empty()) return std::string(id);
  return fmt::format("{}: {}", id, fmt::join(unchecked.cells, ", "));
}

}  // namespace cchc::emit
