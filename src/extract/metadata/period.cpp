#include "extract/metadata/period.hpp"

#include <string>
#include <vector>

#include "lexicon/periods.hpp"
#include "lexicon/words.hpp"

namespace cchc::extract {
namespace {

using Words = std::vector<std::string_view>;

std::optional<int> number_of(std::string_view word) {
  if (word.empty() || word.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_year(int value) { return value >= 1990 && value <= 2100; }

// The first year at or behind a word; reports name it once for several periods.
int year_from(const Words& words, std::size_t start) {
  for (std::size_t k = start; k < words.size(); ++k) {
    const auto number = number_of(words[k]);
    if (number && is_year(*number)) return *number;
  }
  return 0;
}

std::string_view word_at(const Words& words, std::size_t index) {
  return index < words.size() ? words[index] : std::string_view{};
}

Period make_period(Period::Kind kind, int year, int index) {
  return {kind, static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(index)};
}

// "3 thang", "6 thang dau nam", "chin thang": months counted from the year's beginning or end.
std::optional<Period> read_months(const Words& words, std::size_t k, int year) {
  if (word_at(words, k + 1) != "thang") return std::nullopt;
  // "ngay 6 thang 9" is a date.
  if (k > 0 && words[k - 1] == "ngai") return std::nullopt;
  const std::string_view behind = word_at(words, k + 2);
  switch (lexicon::months_counted(words[k]).value_or(0)) {
    case 3:
      if (behind != "dau") break;
      return make_period(Period::Kind::quarter, year, 1);
    case 6:
      return make_period(Period::Kind::half_year, year, behind == "cuoi" ? 2 : 1);
    case 9:
      return make_period(Period::Kind::nine_months, year, 0);
    case 12:
      return make_period(Period::Kind::year, year, 0);
    default:
      break;
  }
  return std::nullopt;
}

// "thang 9 nam 2024", "thang 01 2026" (01/2026). "Ngay 6 thang 9" is a date.
std::optional<Period> read_month(const Words& words, std::size_t k, int year) {
  if (words[k] != "thang") return std::nullopt;
  // "Tính đến tháng 8" is an end and no period.
  if (k > 0 && (words[k - 1] == "den" || words[k - 1] == "tu" || words[k - 1] == "het"))
    return std::nullopt;
  const auto month = number_of(word_at(words, k + 1));
  const bool dated = k > 0 && (words[k - 1] == "ngai" || (k > 1 && words[k - 2] == "ngai"));
  if (!month || *month < 1 || *month > 12 || dated) return std::nullopt;
  const auto next = number_of(word_at(words, k + 2));
  const bool named =
      word_at(words, k + 2) == "nam" || (next && is_year(*next)) || words.size() == k + 2 || !next;
  return named ? std::optional(make_period(Period::Kind::month, year, *month)) : std::nullopt;
}

// "tuan 5 nam 2026", "tuan thu 12 2026".
std::optional<Period> read_week(const Words& words, std::size_t k, int year) {
  if (words[k] != "tuan") return std::nullopt;
  std::size_t at = k + 1;
  while (word_at(words, at) == "thu" || word_at(words, at) == "le" || word_at(words, at) == "so")
    ++at;
  const auto week = number_of(word_at(words, at));
  if (!week || *week < 1 || *week > 53) return std::nullopt;
  return make_period(Period::Kind::week, year, *week);
}

// Reads "01 thang 01 nam 2026", "1 1 2026", "1 1" behind "ngay" or "tu", and moves behind it.
std::optional<Date> read_day(const Words& words, std::size_t& at) {
  if (word_at(words, at) == "ngai") ++at;
  const auto day = number_of(word_at(words, at));
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  ++at;
  if (word_at(words, at) == "thang") ++at;
  const auto month = number_of(word_at(words, at));
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  ++at;
  Date date{0, static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
  if (word_at(words, at) == "nam") ++at;
  const auto year = number_of(word_at(words, at));
  if (year && is_year(*year)) {
    date.year = static_cast<std::uint16_t>(*year);
    ++at;
  }
  return date;
}

// "tu ngay 15 12 2025 den ngay 14 3 2026", "tu 01 01 den 31 01 2026".
std::optional<Period> read_days(const Words& words, std::size_t k) {
  if (words[k] != "tu") return std::nullopt;
  std::size_t at = k + 1;
  const auto from = read_day(words, at);
  if (!from) return std::nullopt;
  while (word_at(words, at) == "den" || word_at(words, at) == "het") ++at;
  auto to = read_day(words, at);
  if (!to || to->year == 0) return std::nullopt;
  Period period{Period::Kind::days, to->year, 0, *from, *to};
  if (period.from.year == 0) period.from.year = period.to.year;
  const auto key = [](const Date& d) { return d.year * 10000 + d.month * 100 + d.day; };
  if (key(period.from) > key(period.to)) return std::nullopt;
  return period;
}

}  // namespace

std::optional<Period> read_period(std::string_view folded, int fallback_year) {
  const Words words = lexicon::split_words(folded);
  std::optional<Period> days;
  std::optional<Period> part;  // a month or a week
  std::optional<Period> bare_year;
  for (std::size_t k = 0; k < words.size(); ++k) {
    int year = year_from(words, k + 1);
    if (year == 0) year = fallback_year;
    if (year != 0 && words[k] == "qui") {
      if (const auto quarter = lexicon::quarter_number(word_at(words, k + 1))) {
        return make_period(Period::Kind::quarter, year, *quarter);
      }
    }
    if (year != 0) {
      if (auto months = read_months(words, k, year)) return months;
      if (!part) part = read_month(words, k, year);
      if (!part) part = read_week(words, k, year);
    }
    if (!days) days = read_days(words, k);
    const auto named = number_of(word_at(words, k + 1));
    const bool dated = k > 0 && (words[k - 1] == "thang" || (k > 1 && words[k - 2] == "thang"));
    if (words[k] == "nam" && named && is_year(*named) && !dated && !bare_year) {
      bare_year = make_period(Period::Kind::year, *named, 0);
    }
  }
  if (part && part->kind == Period::Kind::week && days) return part;
  if (days) return days;
  return part ? part : bare_year;
}

std::optional<Date> read_date(std::string_view folded) {
  const Words words = lexicon::split_words(folded);
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (words[k] != "ngai") continue;
    Date date;
    std::size_t next = k + 1;
    const auto day = number_of(word_at(words, next));
    if (day && *day >= 1 && *day <= 31) {
      date.day = static_cast<std::uint8_t>(*day);
      ++next;
    }
    const bool spelled = word_at(words, next) == "thang";
    if (spelled) ++next;
    const auto month = number_of(word_at(words, next));
    if (month && *month >= 1 && *month <= 12) {
      date.month = static_cast<std::uint8_t>(*month);
      ++next;
    }
    if (!spelled && date.day != 0 && date.month == 0) {
      // "ngày /9/2024": the one number before the year is the month.
      date.month = date.day <= 12 ? date.day : std::uint8_t{0};
      date.day = 0;
    }
    if (word_at(words, next) == "nam") ++next;
    const auto year = number_of(word_at(words, next));
    if (!year || !is_year(*year)) continue;
    date.year = static_cast<std::uint16_t>(*year);
    return date;
  }
  return std::nullopt;
}

}  // namespace cchc::extract
