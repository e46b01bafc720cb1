#include "check/period.hpp"

#include <array>
#include <string_view>

namespace cchc::checking {
namespace {

constexpr int months_of_year = 12;

struct Months {
  int first = 1;
  int last = months_of_year;
};

Months months_of(const Period& period) {
  switch (period.kind) {
    case Period::Kind::quarter:
      return {period.index * 3 - 2, period.index * 3};
    case Period::Kind::half_year:
      return {period.index * 6 - 5, period.index * 6};
    case Period::Kind::nine_months:
      return {1, 9};
    case Period::Kind::year:
      break;
  }
  return {};
}

constexpr std::array<std::string_view, 5> roman = {"", "I", "II", "III", "IV"};
constexpr std::array<std::string_view, 5> ordinal = {"", "first", "second", "third", "fourth"};

}  // namespace

Phrase words_of(const Period& period) {
  const std::string year = std::to_string(period.year);
  const auto index = period.index < roman.size() ? period.index : std::size_t{0};
  switch (period.kind) {
    case Period::Kind::quarter:
      return {"quý " + std::string(roman.at(index)) + " năm " + year,
              "the " + std::string(ordinal.at(index)) + " quarter of " + year};
    case Period::Kind::half_year:
      return {std::string(index == 2 ? "6 tháng cuối năm " : "6 tháng đầu năm ") + year,
              "the " + std::string(ordinal.at(index)) + " half of " + year};
    case Period::Kind::nine_months:
      return {"9 tháng đầu năm " + year, "the first nine months of " + year};
    case Period::Kind::year:
      break;
  }
  return {"năm " + year, "the year " + year};
}

std::string words_of(const Date& date) {
  std::string text;
  if (date.day != 0) text += (date.day < 10 ? "0" : "") + std::to_string(date.day) + '/';
  if (date.month != 0) text += std::to_string(date.month) + '/';
  return text + std::to_string(date.year);
}

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
