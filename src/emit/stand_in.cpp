// Goes when the reader of reports is merged: what it will provide, just enough
// to show the formats.
#include <fmt/format.h>

#include "cchc/report.hpp"

namespace cchc {

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

}  // namespace cchc
