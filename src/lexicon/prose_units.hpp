// Units that stand behind the figures of a sentence: money with its scale, scales in words,
// measures, times.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace cchc::lexicon {

struct ProseUnit {
  enum class Kind : std::uint8_t { none, percent, scale, money, measure, times, aside };
  Kind kind = Kind::none;
  std::int64_t factor = 1;  // 1.000.000 for "triệu"
  std::string_view name;    // as it is written in full: "triệu đồng"
  std::size_t words = 0;    // how many words it takes
};

// The longest unit that begins at the first of these words (prose_word).
ProseUnit find_prose_unit(std::span<const std::uint64_t> words);

// The unit of that name ("triệu đồng"), none where there is no such unit; its name is of static
// storage.
ProseUnit prose_unit_named(std::string_view name);

// A unit glued to its figure: "57,7ha", "160.000.000đ". Nothing where it is no unit.
bool is_glued_unit(std::string_view letters);

}  // namespace cchc::lexicon
