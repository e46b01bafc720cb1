// Figures as Vietnamese officers type them: 1.902, 90,83, 1964, 12 345, 446/491, 12,5%, "Không".
// Thousands are grouped by dots and decimals follow a comma; a few write English style. Where the
// two cannot be told apart, the unit and the report's own habit decide, else both readings are
// kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cchc/report.hpp"

namespace cchc::extract {

// What a unit's words say of the values under it; unknown where the unit is blank.
IndicatorKind kind_of_unit(std::string_view unit);

// Codes that a unit lists: "Có = 1; Không = 0" gives (1, Có), (0, Không). For "Có/không", which
// names no numbers, every value is word_only.
inline constexpr std::int32_t word_only = -1;
std::vector<std::pair<std::int32_t, std::string>> codes_of_unit(std::string_view unit);

// How a report separates thousands and decimals, by the figures that leave no doubt.
struct NumberHabit {
  int vietnamese = 0;
  int english = 0;
  int english_groups = 0;  // of those, the ones that group thousands by commas
  int dot_threes = 0;      // 1.902, which may be either
  int comma_threes = 0;    // 1,902
  void learn(std::string_view raw);
};

struct ValueText {
  Reading reading = Reading::blank;
  std::optional<Decimal> value;
  std::optional<Decimal> of;
  std::optional<Decimal> other;  // the other reading of an ambiguous separator
  bool percent_sign = false;
};

struct ValueContext {
  IndicatorKind kind = IndicatorKind::unknown;
  bool may_exceed_100 = false;
  std::string_view unit;
  const std::vector<std::pair<std::int32_t, std::string>>* codes = nullptr;
  NumberHabit habit;
};

ValueText read_value(std::string_view raw, const ValueContext& context);

bool is_blank_value(std::string_view raw);   // empty, dashes, dots in any number: "……", "(...)"
bool is_plain_figure(std::string_view raw);  // one number and nothing else, a percent sign allowed

}  // namespace cchc::extract
