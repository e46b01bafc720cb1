// Closed sets of kinds, and the words that name their members: the level that acts, the channel
// that is used, men and women. And open ones, whose members exclude each other but are never known
// to be all: kinds of documents, of petitions.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace cchc::lexicon {

enum class KindSet : std::uint8_t {
  level,
  channel,
  gender,
  direction,
  occasion,
  area,
  ownership,
  membership,
  origin,
  country,
  count_
};

constexpr std::uint16_t kind_bit(unsigned member) {
  return static_cast<std::uint16_t>(1U << member);
}

// Members that are asked for by name.
inline constexpr std::uint16_t province = kind_bit(0), department = kind_bit(1),
                               district = kind_bit(2), commune = kind_bit(3);
inline constexpr std::uint16_t direct = kind_bit(0), post = kind_bit(1), online = kind_bit(2),
                               online_3 = kind_bit(3), online_4 = kind_bit(4),
                               online_full = kind_bit(5), online_part = kind_bit(6);
// What "online" holds.
inline constexpr std::uint16_t closer_online = online_3 | online_4 | online_full | online_part;
inline constexpr std::uint16_t first_kind = kind_bit(0), second_kind = kind_bit(1);

struct KindWord {
  std::string_view words;  // folded
  KindSet set = KindSet::level;
  std::uint16_t member = 0;  // 0: these words name none ("trong năm" is no man)
  bool at_end = false;       // only as the last words: "nam" is also a year, "den" also "until"
};

// Where one begins with another, the longer one first.
std::span<const KindWord> kind_words();

enum class TypeSet : std::uint8_t { document, petition, schooling, position, count_ };

struct TypeWord {
  std::string_view words;  // folded; a name begins with them
  TypeSet set = TypeSet::document;
};
std::span<const TypeWord> type_words();

// The word with which a name begins, where it names a type; null where it does not. `folded` has no
// "số", "tổng số" in front.
const TypeWord* type_of(std::string_view folded);

// "Lĩnh vực đất đai", "Thôn 3", "Phòng Tư pháp": the word that only says of which kind the name
// behind it is. Of two such names with one such word no thing is in both. Empty where a name begins
// with none.
std::string_view naming_word(std::string_view folded);

// Bodies that direct at one level: the party's committee, the council, the people's committee.
enum class Directing : std::uint8_t { nobody = 0, party = 1, council = 2, executive = 4 };
struct DirectingWord {
  std::string_view words;
  Directing body = Directing::nobody;  // nobody: stands with bodies and names none
};
std::span<const DirectingWord> directing_words();

}  // namespace cchc::lexicon
