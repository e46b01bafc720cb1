// Words by which a sentence relates its figures: openers of lists, states of files, ways in,
// levels, hedges. Compared whole and with their tone marks, since "đạt" is not "đất".
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace cchc::lexicon {

enum class Cue : std::uint8_t {
  none,
  // Openers of lists.
  among,   // "trong đó": may name only some parts
  whole,   // "gồm": the list is whole
  namely,  // "cụ thể", "như sau"
  having,  // "có", where it opens a bracket
  // Totals and rests.
  total,        // "tổng số"
  grand_total,  // "tổng cộng", behind the parts
  rest,         // "còn lại"
  still,        // "còn"
  others,       // "khác", "…": the list goes on unnamed
  // Shares.
  reaches,  // "đạt", "chiếm", "tỷ lệ", "tương ứng"
  equals,   // "bằng", "="
  on,       // "trên": a base behind a share, or a hedge
  base,     // "trên tổng số", "trong tổng số"
  plan,     // "kế hoạch", "dự toán": the base is a plan
  goal,     // "phấn đấu", "tối thiểu": no fact
  // Growth.
  versus,       // "so với"
  same_period,  // "cùng kỳ"
  rises,
  falls,
  times,    // "gấp"
  from,     // "từ"
  up_to,    // "lên"
  down_to,  // "xuống còn"
  // Hedges.
  above,    // "hơn"
  below,    // "dưới"
  about,    // "khoảng", "gần"
  nothing,  // "không"
  done,     // "đã", "được": tells a trait that several parts may share
  ahead,    // "sẽ", "phải", "chưa": what is still to be done
  in_time,  // "chưa đến hạn": pending, but late ones are left out
  // Families: what a part of a list is.
  direct,
  online,
  postal,
  full_service,
  partial_service,
  early,
  on_time,
  late,
  settled,
  pending,
  received,
  carried,
  province,
  department,
  district,
  commune,
  incoming,
  outgoing,
  added,
  amended,
  repealed,
  men,
  women,
  excellent,
  good,
  fair,
  average,
  poor,
  level_three,
  level_four,
  count
};

using CueSet = std::uint64_t;
static_assert(static_cast<unsigned>(Cue::count) <= 64);

[[nodiscard]] constexpr CueSet bit(Cue cue) {
  return cue == Cue::none ? 0 : CueSet{1} << static_cast<unsigned>(cue);
}
template <typename... Cues>
[[nodiscard]] constexpr CueSet set_of(Cues... cues) {
  return (bit(cues) | ...);
}

// A word in small letters, as the tables compare it.
std::uint64_t prose_word(std::string_view lower_case);

struct CueMatch {
  Cue cue = Cue::none;
  std::size_t words = 0;  // how many words it takes
};

// The longest cue that begins at the first of these words.
CueMatch find_cue(std::span<const std::uint64_t> words);

// What several figures may count at once, so that "lượt" are never added to "hồ sơ"; 0 where the
// words are no such unit. Nouns of one number mean the same thing counted ("TTHC", "thủ tục").
struct NounMatch {
  std::uint16_t noun = 0;
  std::size_t words = 0;
};
NounMatch find_noun(std::span<const std::uint64_t> words);

// "quyết định" are some of the "văn bản", "người" fill "biên chế".
[[nodiscard]] bool is_noun_within(std::uint16_t part, std::uint16_t whole);
[[nodiscard]] bool fills_posts(std::uint16_t part, std::uint16_t whole);

// Parts of these sets exclude each other; `exhausts` are those that leave nothing out.
[[nodiscard]] CueSet family_of(CueSet cues);
[[nodiscard]] bool exhausts(CueSet parts);

}  // namespace cchc::lexicon
