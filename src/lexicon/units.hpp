// Units of measurement as officers write them: what kind of figure stands under one, and how many
// base units one is, exactly, so that "Triệu VNĐ" and "tỷ đồng" can be added up.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "cchc/schema.hpp"

namespace cchc::lexicon {

// What can be converted into each other. Things that are counted are one dimension whatever they
// are: "nghìn hồ sơ" is a thousand of "hồ sơ".
enum class Dimension : std::uint8_t { none, number, money, rate, length, area, mass, points, time };

struct Unit {
  IndicatorKind kind = IndicatorKind::unknown;
  Dimension dimension = Dimension::none;
  // Base units (one thing, đồng, metre, square metre, gram) in one of it. 0 where that is not
  // known ("USD", a unit of money that is misspelt): nothing may be computed across it.
  std::int64_t factor = 1;
};

// What a unit's cell says; kind unknown where it is blank or says nothing of a figure. Codes
// ("Có = 1") are not told apart here.
Unit read_unit(std::string_view printed);

// Whether a text is a unit and nothing more. "Văn bản" is; "Văn bản ban hành đúng hạn" is the name
// of an indicator, though it begins with a unit.
bool is_unit(std::string_view printed);

// Units whose figures neither add up nor divide, or are rounded in ways nobody says: dates, ranks,
// scores. Folded.
bool is_no_amount(std::string_view folded);
// Lengths and areas, which add up.
bool is_extent(std::string_view folded);

// The tables, for tests.
struct ScaleWord {
  std::string_view word;
  std::int64_t factor;
};
struct MoneyWord {
  std::string_view word;  // glued spellings: "trd", "trvnd"
  std::int64_t factor;    // 0: not đồng
};
struct MeasureWord {
  std::string_view words;
  Dimension dimension;
  std::int64_t factor;
};
std::span<const ScaleWord> scale_words();
std::span<const MoneyWord> money_words();
std::span<const MeasureWord> measure_words();
std::span<const std::string_view> counted_things();

}  // namespace cchc::lexicon
